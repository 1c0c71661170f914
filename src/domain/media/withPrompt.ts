import type { Prompt, PromptList } from './prompt.ts';

/**
 * A list with one recording more. It takes the place of what was heard of the same words so far, and of what was recorded for
 * its own place when that had other words, unless those are still said somewhere else.
 *
 * @param isSaid whether any survey still has these words.
 */
export function withPrompt(list: PromptList, prompt: Prompt, isSaid: (made: Prompt) => boolean): PromptList {
  const stays = (made: Prompt): boolean =>
    made.lang !== prompt.lang || (made.words !== prompt.words && (!isOfPlace(made, prompt) || isSaid(made)));
  return { ...list, prompts: [...list.prompts.filter(stays), prompt] };
}

const isOfPlace = (made: Prompt, { survey, page, option }: Prompt): boolean =>
  made.survey === survey && made.page === page && made.option === option;
