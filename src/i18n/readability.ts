import { sentences, wordCount } from './sentences.ts';

/** How hard texts are to read. */
export interface Readability {
  /** Whole sentences only: labels of two words would make every average look good. */
  readonly sentences: number;
  /** Words a sentence. */
  readonly averageWords: number;
  /** Flesch's reading ease, 0 to about 120: 60 to 70 is plain English, above 80 is easy. */
  readonly ease: number;
}

/**
 * Measures English texts.
 *
 * Flesch, R. (1948), "A new readability yardstick": 206.835 − 1.015 × words a sentence − 84.6 × syllables a word.
 *
 * @returns `undefined` when there is no whole sentence in them.
 */
export function readability(texts: readonly string[]): Readability | undefined {
  const whole = texts.flatMap(sentences).filter((sentence) => /[.!?]$/.test(sentence) && wordCount(sentence) > 1);
  if (whole.length === 0) return undefined;
  const words = whole.flatMap((sentence) => sentence.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const averageWords = words.length / whole.length;
  const averageSyllables = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return { sentences: whole.length, averageWords, ease: 206.835 - 1.015 * averageWords - 84.6 * averageSyllables };
}

/** The groups of vowels that are heard: the usual approximation, right for about nine words of ten. A number or an abbreviation counts as one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const heard = letters.replace(/(?:[^laeiouysxzcgh]es|(?<![td])ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
