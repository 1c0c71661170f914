import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brailleFiles } from '../../src/build/brailleFiles.ts';
import { toBraille } from '../../src/build/louis.ts';
import { OPEN_SURVEYS } from '../../src/build/pages.tsx';
import { allPages, isQuestion } from '../../src/domain/survey/branching.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import type { Translated } from '../../src/formats/braille/brailleParts.ts';
import { brf } from '../../src/formats/braille/brf.ts';
import { layOut } from '../../src/formats/braille/layOut.ts';
import { textTwin } from '../../src/formats/braille/textTwin.ts';

const files = [...brailleFiles(OPEN_SURVEYS)].map(([address, json]) => ({ address, parts: JSON.parse(json) as Translated }));
const SIZES = [
  { cells: 20, lines: 10 },
  { cells: 32, lines: 27 },
  { cells: 40, lines: 25 },
];

describe('braille by liblouis', () => {
  it('is Unified English Braille, contracted or not', () => {
    const said = 'Please tell us about the people who live with you';
    expect(toBraille(said, 2)).toBe('⠠⠏⠇⠂⠎⠑ ⠞⠑⠇⠇ ⠥ ⠁⠃ ⠮ ⠏ ⠱⠕ ⠇⠊⠧⠑ ⠾ ⠽');
    expect(toBraille(said, 1)).toBe('⠠⠏⠇⠑⠁⠎⠑ ⠞⠑⠇⠇ ⠥⠎ ⠁⠃⠕⠥⠞ ⠞⠓⠑ ⠏⠑⠕⠏⠇⠑ ⠺⠓⠕ ⠇⠊⠧⠑ ⠺⠊⠞⠓ ⠽⠕⠥');
    expect(toBraille('10 (EHC) “yes”', 1)).toBe('⠼⠁⠚ ⠐⠣⠠⠠⠑⠓⠉⠐⠜ ⠦⠽⠑⠎⠴');
  });

  it('refuses what its tables cannot say, and outlives long texts', () => {
    expect(() => toBraille('اردو', 2)).toThrow('no braille for');
    expect(toBraille('word '.repeat(4_000), 2).split(' ').filter(Boolean)).toHaveLength(4_000);
  });
});

describe.each(SIZES)('a braille file of $cells cells and $lines lines', (size) => {
  it.each(files)('of $address is ASCII braille in whole pages, no line too long, and says first that it is a draft', ({ parts }) => {
    const { pages } = layOut(parts, size);
    const file = brf(pages);
    expect(file).toMatch(/^(?:[\x20-\x5F]*\r\n|\f)+$/);
    const written = file.split('\f');
    expect(written.pop()).toBe('');
    for (const page of written) {
      const lines = page.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(size.lines);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(size.cells);
    }
    expect(pages.at(0)?.slice(0, 2).join(' ').replace(/\s+/g, ' ')).toContain(parts[0]?.[0]?.braille.slice(0, 10));
    expect(parts[0]?.[0]?.text).toBe('Draft braille. Check before embossing.');
  });

  it.each(files)('of $address has every word once, in order, and none broken that fits on a line', ({ parts }) => {
    const { pages } = layOut(parts, size);
    const words = pages.flatMap((page) => page.slice(0, -1)).flatMap((line) => line.split(' ').filter(Boolean));
    const expected = parts.flat().flatMap(({ braille }) => braille.split(' ').filter(Boolean));
    if (expected.every((word) => word.length <= size.cells - 6)) expect(words).toEqual(expected);
    else expect(words.join('').replaceAll('⠤', '')).toBe(expected.join('').replaceAll('⠤', ''));
  });

  it.each(files)('of $address keeps on one page what fits on one', ({ parts }) => {
    const { pages, begins } = layOut(parts, size);
    parts.forEach((part, at) => {
      const alone = layOut([part], size);
      if (alone.pages.length === 1) expect(new Set(begins[at]).size).toBe(1);
    });
    expect(Math.max(...begins.flat())).toBeLessThanOrEqual(pages.length);
  });
});

describe('lines of any words', () => {
  it('never exceed the cells, and lose nothing', () => {
    const word = fc.stringMatching(/^[⠁⠃⠉]{1,50}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 20, max: 60 }),
        fc.integer({ min: 10, max: 40 }),
        (words, cells, lines) => {
          const braille = words.join(' ');
          const { pages } = layOut([[{ text: '', braille, first: 4, over: 6 }]], { cells, lines });
          for (const line of pages.flat()) expect(line.length).toBeLessThanOrEqual(cells);
          const text = pages.flatMap((page) => page.slice(0, -1)).join('');
          expect(text.replaceAll(/[ ⠤]/g, '')).toBe(words.join(''));
        },
      ),
    );
  });
});

describe('the plain-text twin', () => {
  it('has the same questions and numbers, and says where each braille page begins', () => {
    const speech = createSpeech();
    const [english] = speech.variants;
    if (!english) throw new Error('no language');
    for (const survey of OPEN_SURVEYS) {
      const { parts } = files.find(({ address }) => address === `/braille/${survey.id}.en.2.json`) ?? { parts: [] };
      const laidOut = layOut(parts, { cells: 32, lines: 27 });
      const text = textTwin(parts, laidOut, speech.readerOf(english).t);
      const words = speech.surveyWords(survey, 'en');
      const questions = allPages(survey).filter(isQuestion);
      questions.forEach(({ id }, at) => {
        expect(text).toContain(`\r\n${at + 1}. ${words.pages[id]?.label}\r\n`);
      });
      expect(text.match(/\[Braille page \d+\]/g)).toHaveLength(laidOut.pages.length - 1);
    }
  });

  it('names the answers of a condition by their numbers', () => {
    const { parts } = files.find(({ address }) => address === '/braille/parent-experience.en.2.json') ?? { parts: [] };
    expect(parts.flat().map(({ text }) => text)).toContain('Only if you answered 1, 3 or 4 to question 1.');
  });
});
