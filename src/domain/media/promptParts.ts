import type { Format } from '../response/response.ts';
import { allPages } from '../survey/branching.ts';
import { optionsFor } from '../survey/optionsFor.ts';
import type { Page, Survey } from '../survey/survey.ts';
import { type SpokenWords, spokenParts, transcriptOf } from './transcript.ts';

/** What is read in one piece: a question with its hint, an information page, or one option. */
export interface PromptPart {
  readonly page: string;
  /** The code of the option; absent for the question itself. */
  readonly option?: string;
  /** What the person who records it reads, in order. */
  readonly texts: readonly string[];
  /** The same as `transcriptOf` has it. */
  readonly transcript: string;
}

/**
 * All that read-aloud may say of a survey in one format, in the order in which it is read: each page, then its options and its
 * ways of answering set apart.
 *
 * @param pages the words of each page, by its id.
 */
export function promptParts(survey: Survey, pages: Readonly<Record<string, SpokenWords>>, format: Format): readonly PromptPart[] {
  return allPages(survey).flatMap((page) => {
    const words = pages[page.id];
    if (!words) return [];
    return [undefined, ...codesOf(page, format)].flatMap((option) => {
      const transcript = transcriptOf(words, option);
      if (transcript === undefined) return [];
      const texts = option === undefined ? spokenParts(words) : [words.options[option] ?? transcript];
      return { page: page.id, ...(option !== undefined && { option }), texts, transcript };
    });
  });
}

function codesOf(page: Page, format: Format): readonly string[] {
  switch (page.kind) {
    case 'choose-one':
    case 'choose-many':
    case 'scale':
      return [...optionsFor(page, format, undefined).map(({ code }) => code), ...(page.apart ?? [])];
    case 'text':
    case 'number':
      return page.apart ?? [];
    case 'information':
      return [];
  }
}
