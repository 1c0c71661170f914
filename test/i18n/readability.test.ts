import { describe, expect, it } from 'vitest';
import { readability, syllables } from '../../src/i18n/readability.ts';

describe('how hard a text is to read', () => {
  it('is Flesch’s figure: six words of one syllable in one sentence come to 116', () => {
    expect(readability(['The cat sat on the mat.'])).toMatchObject({ sentences: 1, averageWords: 6 });
    expect(readability(['The cat sat on the mat.'])?.ease).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 5);
  });

  it('is not told from labels, which are short in every text', () => {
    expect(readability(['Very good', 'Yes', 'A dog runs. Very poor'])).toMatchObject({ sentences: 1, averageWords: 3 });
    expect(readability(['Very good'])).toBeUndefined();
  });

  it.each([
    ['help', 1],
    ['phone', 1],
    ['called', 1],
    ['needed', 2],
    ['services', 3],
    ['people', 2],
    ['answer', 2],
    ['family', 3],
    ['education', 4],
    ['999', 1],
  ])('hears %s as %i', (word, heard) => expect(syllables(word)).toBe(heard));
});
