import type { Taken } from './takeRows.ts';

type Tree = { [key: string]: string | string[] | Tree };

/** Biome's width; arrays that fit are written in one line, as it would. */
const LINE_WIDTH = 140;

/** @returns the files of a language's folder that hold its words and reviews, by name, as they are written. */
export function localeFiles({ texts, reviews }: Pick<Taken, 'texts' | 'reviews'>): ReadonlyMap<string, string> {
  const files = new Map<string, Tree>();
  for (const [key, text] of texts) {
    const [file, path] = placeOf(key);
    const tree = files.get(file) ?? {};
    files.set(file, tree);
    put(tree, path, text);
  }
  const written = [...files].map(([file, tree]) => [file, json(tree)] as const);
  return new Map([...written, ...(reviews.size > 0 ? [['reviews.json', json(Object.fromEntries(reviews))] as const] : [])]);
}

/** `surveys:quick.title` stands in `surveys/quick.json` under `title`. */
function placeOf(key: string): readonly [file: string, path: readonly string[]] {
  const [namespace = '', rest = ''] = key.split(':');
  const path = rest.split('.');
  return namespace === 'surveys' ? [`surveys/${path[0]}.json`, path.slice(1)] : [`${namespace}.json`, path];
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], text: string): void {
  const [next] = rest;
  const inside = tree[name];
  if (next === undefined) tree[name] = text;
  else if (/^\d+$/.test(next)) tree[name] = [...(Array.isArray(inside) ? inside : []), text];
  else {
    const branch = typeof inside === 'object' && !Array.isArray(inside) ? inside : {};
    tree[name] = branch;
    put(branch, rest, text);
  }
}

function json(value: object): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    /^( *)("[^"]*": )\[\n([\s\S]*?)\n *\](,?)$/gm,
    (whole, indent, name, items, end) => {
      const line = `${indent}${name}[${items.trim().replace(/,\n */g, ', ')}]${end}`;
      return line.length <= LINE_WIDTH ? line : whole;
    },
  );
  return `${text}\n`;
}
