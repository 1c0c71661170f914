import type { Prompt, PromptList } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';

/**
 * The recording of a question, or of one of its options, if somebody has said just these words: here or, for words that come
 * again and again, such as the points of a scale, on any other page.
 *
 * @param option its code; `undefined` for the question itself.
 */
export async function promptFor({ prompts }: PromptList, page: PageWords, option: string | undefined): Promise<Prompt | undefined> {
  const transcript = prompts.length > 0 ? transcriptOf(page, option) : undefined;
  if (transcript === undefined) return undefined;
  const words = await wordsHash(transcript);
  return prompts.find((prompt) => prompt.words === words);
}
