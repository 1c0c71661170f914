import { route } from '../survey/branching.ts';
import type { Survey } from '../survey/survey.ts';
import { misfit } from './misfit.ts';
import type { Draft, Response } from './response.ts';

export type Completed =
  | { readonly ok: true; readonly response: Response }
  /** The question that stands in the way: required without an answer, or with one that does not fit. */
  | { readonly ok: false; readonly question: string };

/**
 * The draft becomes a response under the id that was minted for it. Answers out of reach are dropped here, and only here.
 *
 * @param day the day of completion, ISO `YYYY-MM-DD`, by this device's calendar.
 */
export function completeDraft(survey: Survey, draft: Draft, day: string): Completed {
  const answers = route(survey, draft.answers).within;
  const question = misfit(survey, answers);
  if (question !== undefined) return { ok: false, question };
  const { at: _, ...kept } = draft;
  return { ok: true, response: { ...kept, day, answers } };
}
