import type { Entry } from './entry.ts';

/** One field that is not the same in two versions. A side that has nothing there is absent. */
export interface EntryChange {
  /** Dotted, such as `words.ur.title`. */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What changed from one version to another, field by field, in the order of the newer. */
export function entryChanges(before: Entry, after: Entry): readonly EntryChange[] {
  const [old, now] = [fields(before), fields(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => {
      const [one, other] = [old.get(field), now.get(field)];
      return { field, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) };
    });
}

function fields({ words, updates, sources, ...facts }: Entry): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(facts)) {
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    if (text !== '') flat.set(name, text);
  }
  for (const { id, day } of updates) flat.set(`updates.${id}`, day);
  for (const [at, { title, date, href }] of sources.entries())
    flat.set(`sources.${at + 1}`, [title, date, href].filter(Boolean).join(', '));
  for (const [tag, { updates: news, ...texts }] of Object.entries(words)) {
    for (const [name, text] of Object.entries(texts)) flat.set(`words.${tag}.${name}`, text);
    for (const [id, text] of Object.entries(news)) flat.set(`words.${tag}.updates.${id}`, text);
  }
  return flat;
}
