import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import liblouis from 'liblouis-build';
import type { BrailleGrade } from '../formats/braille/brailleParts.ts';

const TABLES: Readonly<Record<BrailleGrade, string>> = { 1: 'en-ueb-g1.ctb', 2: 'en-ueb-g2.ctb' };
/** Makes liblouis answer in Unicode braille rather than in the letters of some embosser. */
const DISPLAY = 'unicode.dis';

/** `widechar` of this build. */
const CHARACTER_BYTES = 2;
/** How much longer than its text the longest braille can get: an unknown character is spelt out as an escape. */
const LONGEST = 8;

const FOLDER = fileURLToPath(new URL('../../node_modules/liblouis-build/tables/', import.meta.url));

for (const table of withIncludes([DISPLAY, ...Object.values(TABLES)])) {
  liblouis.FS.createDataFile('/', table, readFileSync(FOLDER + table), true, false);
}
liblouis.ccall('lou_setDataPath', 'number', ['string'], ['/']);

/**
 * Text in Unified English Braille, as Unicode braille with a space between words. liblouis is C from 2017 and runs in the
 * build only, never in the process that holds the partnership's keys.
 *
 * @throws on text that the tables cannot say: an escape in a reader's braille would be worse than no file.
 */
export function toBraille(text: string, grade: BrailleGrade): string {
  const braille = translate(`${DISPLAY},${TABLES[grade]}`, text);
  if (/[^\u2800-\u283F ]/.test(braille)) throw new Error(`no braille for ${JSON.stringify(text)}: ${braille}`);
  return braille.replaceAll('\u2800', ' ');
}

function translate(tables: string, text: string): string {
  const room = text.length * LONGEST + 1;
  const input = liblouis._malloc((text.length + 1) * CHARACTER_BYTES);
  const output = liblouis._malloc(room * CHARACTER_BYTES);
  const lengths = liblouis._malloc(8);
  try {
    for (let at = 0; at < text.length; at++) liblouis.HEAPU16[input / CHARACTER_BYTES + at] = text.charCodeAt(at);
    // Both lengths are counted in characters, and are overwritten with how many were read and written.
    liblouis.HEAP32[lengths / 4] = text.length;
    liblouis.HEAP32[lengths / 4 + 1] = room;
    const types = ['string', 'number', 'number', 'number', 'number', 'number', 'number', 'number'] as const;
    const done = liblouis.ccall('lou_translateString', 'number', types, [tables, input, lengths, output, lengths + 4, 0, 0, 0]);
    const [read, written = 0] = liblouis.HEAP32.subarray(lengths / 4, lengths / 4 + 2);
    if (done !== 1 || read !== text.length) throw new Error(`liblouis could not read ${JSON.stringify(text)} with ${tables}`);
    return String.fromCharCode(...liblouis.HEAPU16.subarray(output / CHARACTER_BYTES, output / CHARACTER_BYTES + written));
  } finally {
    for (const pointer of [input, output, lengths]) liblouis._free(pointer);
  }
}

/** The tables and all that they include. */
function withIncludes(tables: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const table of tables.filter((each) => !seen.has(each))) {
    seen.add(table);
    const included = readFileSync(FOLDER + table, 'utf8').matchAll(/^include\s+(\S+)/gm);
    withIncludes(
      [...included].map(([, name = '']) => name),
      seen,
    );
  }
  return seen;
}
