import type { Translated } from './brailleParts.ts';

/** What an embosser or a display is set to. */
export interface BraillePage {
  /** Cells on a line. */
  readonly cells: number;
  /** Lines on a page, its number's line included. */
  readonly lines: number;
}

export const LEAST_PAGE: BraillePage = { cells: 20, lines: 10 };
export const MOST_PAGE: BraillePage = { cells: 60, lines: 60 };

export interface LaidOut {
  /** Lines of Unicode braille and spaces, as many on each page as it has. */
  readonly pages: readonly (readonly string[])[];
  /** For each part, the page on which each of its items begins, from 1. */
  readonly begins: readonly (readonly number[])[];
}

/** A part that fits on no page begins where at least so much of one is left. */
const WORTH_BEGINNING = 6;

/** Breaks parts into lines and pages. A word is broken only when it is longer than a line. */
export function layOut(parts: Translated, { cells, lines }: BraillePage): LaidOut {
  const room = lines - 1;
  const pages: string[][] = [[]];
  const begins: number[][] = [];
  const left = () => room - (pages.at(-1)?.length ?? 0);
  const turn = () => pages.push([]);
  for (const part of parts) {
    const items = part.map(({ braille, first, over }) => wrapped(braille, first, over, cells));
    const height = items.flat().length;
    const gap = left() < room ? 1 : 0;
    const keep = height <= room ? height : Math.min(WORTH_BEGINNING, room);
    if (gap + keep > left()) turn();
    else if (gap > 0) pages.at(-1)?.push('');
    begins.push(
      items.map((item) => {
        if (item.length > left() && item.length <= room) turn();
        if (left() === 0) turn();
        const begun = pages.length;
        for (const line of item) {
          if (left() === 0) turn();
          pages.at(-1)?.push(line);
        }
        return begun;
      }),
    );
  }
  return { pages: pages.map((page, at) => numbered(page, at + 1, cells, room)), begins };
}

/** The page's number at the end of its last line. */
function numbered(page: readonly string[], number: number, cells: number, room: number): string[] {
  const filled = [...page, ...Array<string>(room - page.length).fill('')];
  return [...filled, brailleNumber(number).padStart(cells, ' ')];
}

/** Letters a to j stand for digits after the number sign. */
function brailleNumber(number: number): string {
  return `⠼${[...String(number)].map((digit) => '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊'.charAt(Number(digit))).join('')}`;
}

const HYPHEN = '⠤';

function wrapped(braille: string, first: number, over: number, cells: number): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let empty = true;
  const end = () => {
    lines.push(line);
    line = ' '.repeat(over);
    empty = true;
  };
  for (let word of braille.split(' ').filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > cells) end();
    while (empty && line.length + word.length > cells) {
      const fitting = cells - line.length - HYPHEN.length;
      line += word.slice(0, fitting) + HYPHEN;
      word = word.slice(fitting);
      end();
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}
