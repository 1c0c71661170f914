import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A picture as SVG: OpenMoji's (CC BY-SA 4.0, named on the help page), or for a language a letter of it in a speech bubble,
 * because a language has no flag.
 *
 * @param address as made by `addressOfPicture`.
 * @throws when the set has no such picture.
 */
export async function drawPicture(root: string, address: string): Promise<string> {
  const code = address.replace(/^\/pictures\/|\.svg$/g, '');
  const letter = /^letter-([0-9A-F]+)$/.exec(code)?.[1];
  if (letter === undefined) return readFile(join(root, 'node_modules/openmoji/color/svg', `${code}.svg`), 'utf8');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">',
    '<path d="M14 13h44a5 5 0 0 1 5 5v29a5 5 0 0 1-5 5H35L22 62V52h-8a5 5 0 0 1-5-5V18a5 5 0 0 1 5-5z"',
    ' fill="#fff" stroke="#000" stroke-width="2" stroke-linejoin="round"/>',
    `<text x="36" y="42" font-family="sans-serif" font-size="28" text-anchor="middle">${String.fromCodePoint(Number.parseInt(letter, 16))}</text>`,
    '</svg>',
  ].join('');
}
