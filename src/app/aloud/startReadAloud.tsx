import { addStyle } from '../addStyle.ts';
import { lateWords } from '../lateWords.ts';
import type { ReadAloud } from '../readAloud.ts';
import { ReadingAloud } from './ReadingAloud.tsx';

/**
 * Begins to read aloud, until it is ended.
 *
 * @param style the address of its style sheet.
 * @throws when the words of its panel cannot be fetched: without them there is nothing to press.
 */
export async function startReadAloud(style: string, tag: string): Promise<ReadAloud> {
  void addStyle(style);
  await lateWords('aloud', tag);
  return new ReadingAloud();
}
