import type { DeskPart } from '../../contract/promptRecording.ts';
import type { Prompt } from '../../domain/media/prompt.ts';
import type { HashedPart } from './createParts.ts';
import type { Draft } from './drafts.ts';

/** What has been recorded in one variant. */
export interface RecordedSoFar {
  readonly prompts: readonly Prompt[];
  readonly drafts: readonly Draft[];
}

/** A part, and what there is of it. */
interface PartWithRecordings {
  readonly part: HashedPart;
  /** What families hear. */
  readonly prompt: Prompt | undefined;
  readonly drafts: readonly Draft[];
  /** There is neither, but something was recorded here when it had other words. */
  readonly changed: boolean;
}

/** Finds what was recorded of each part of a survey, here or wherever else the same words are said. */
export function partsWithRecordings(survey: string, parts: readonly HashedPart[], made: RecordedSoFar): readonly PartWithRecordings[] {
  const prompts = new Map(made.prompts.map((prompt) => [prompt.words, prompt]));
  const here = new Set([...made.prompts, ...made.drafts].filter((each) => each.survey === survey).map(placeOf));
  return parts.map((part) => {
    const prompt = prompts.get(part.words);
    const drafts = made.drafts.filter(({ words }) => words === part.words);
    return { part, prompt, drafts, changed: !prompt && drafts.length === 0 && here.has(placeOf(part)) };
  });
}

const placeOf = ({ page, option }: Pick<Prompt, 'page' | 'option'>): string => JSON.stringify([page, option]);

/** What of a recording that waits may be told. @param by whose it is, if that is told. */
export function waitingTold({ id, day, ms, type }: Draft, by?: string): DeskPart['waiting'][number] {
  return { id, day, ms, type, ...(by !== undefined && { by }) };
}
