import type { Prompt, PromptList } from '../../domain/media/prompt.ts';
import { transcriptOf } from '../../domain/media/transcript.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';

/** Where in the surveys something is said. */
export interface PromptPlace {
  readonly page: { readonly survey: string; readonly id: string; readonly words: PageWords };
  /** The option, or `undefined` for the question itself. */
  readonly option?: string | undefined;
}

/** The recording of this question or option, if there is one and it says what the page says now. */
export async function promptFor({ prompts }: PromptList, { page, option }: PromptPlace): Promise<Prompt | undefined> {
  const made = prompts.filter((prompt) => prompt.survey === page.survey && prompt.page === page.id && prompt.option === option);
  const transcript = made.length > 0 ? transcriptOf(page.words, option) : undefined;
  if (transcript === undefined) return undefined;
  const words = await wordsHash(transcript);
  return made.find((prompt) => prompt.words === words);
}
