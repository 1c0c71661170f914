import type { ReadAloud } from '../readAloud.ts';
import { aloudWords } from './aloudWords.ts';
import { ReadingAloud } from './ReadingAloud.tsx';

/**
 * Begins to read aloud, until it is ended.
 *
 * @param style the address of its style sheet.
 * @throws when the words of its panel cannot be fetched: without them there is nothing to press.
 */
export async function startReadAloud(style: string, tag: string): Promise<ReadAloud> {
  addStyle(style);
  await aloudWords(tag);
  return new ReadingAloud();
}

function addStyle(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
