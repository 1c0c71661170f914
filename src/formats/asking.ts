import type { Format } from '../domain/response/response.ts';
import { allPages, isQuestion } from '../domain/survey/branching.ts';
import type { Survey } from '../domain/survey/survey.ts';
import type { SurveyWords } from '../i18n/catalogue.ts';
import type { Translate } from '../i18n/translate.ts';

/** A survey with all that it takes to put it before a reader in one piece. */
export interface Asking {
  readonly survey: Survey;
  readonly words: SurveyWords;
  readonly t: Translate;
  readonly tag: string;
  readonly format: Format;
}

/**
 * The number of each question by its id, from 1, over the whole survey. Where all questions stand on one page or on paper,
 * "only if" and errors can then name the question they mean. Information has no number.
 */
export function questionNumbers(survey: Survey): ReadonlyMap<string, number> {
  const questions = allPages(survey).filter(isQuestion);
  return new Map(questions.map(({ id }, at) => [id, at + 1]));
}
