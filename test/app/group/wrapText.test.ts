import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/app/group/wrapText.ts';

/** As if every sign were one wide. */
const widthOf = (line: string) => [...line].length;

describe('words on a saved mat', () => {
  it('break between words', () => {
    expect(wrapText('Short breaks and activities', 'en', 12, widthOf)).toEqual(['Short breaks', 'and', 'activities']);
  });

  it('break inside a word that is wider than its card, so that none stands out of it', () => {
    expect(wrapText('Extraordinarily', 'en', 6, widthOf)).toEqual(['Extrao', 'rdinar', 'ily']);
  });

  it('break where a language has no spaces', () => {
    const lines = wrapText('短期休息和活動', 'zh-Hant', 4, widthOf);
    expect(lines.join('')).toBe('短期休息和活動');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(4);
  });
});
