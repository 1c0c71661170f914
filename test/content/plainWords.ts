import { readability } from '../../src/i18n/readability.ts';
import { sentences, wordCount } from '../../src/i18n/sentences.ts';

/** Sentences that are too long, as `npm run check` counts them for the words of the app. */
export function tooLong(tag: 'en' | 'en-x-easyread', text: string): readonly string[] {
  const most = tag === 'en' ? 25 : 15;
  return sentences(text).filter((sentence) => wordCount(sentence) > most);
}

/** How hard texts are to read: plain English stays under 15 words a sentence and above an ease of 55, Easy Read under 10 and above 80. */
export const isPlain = (tag: 'en' | 'en-x-easyread', texts: readonly string[]): boolean => {
  const measured = readability(texts);
  if (!measured) return false;
  const { averageWords, ease } = measured;
  return tag === 'en' ? averageWords < 15 && ease > 55 : averageWords < 10 && ease > 80;
};
