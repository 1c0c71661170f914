import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { ReadableResponse } from './readableResponses.ts';

/** One version of a survey with its English words, by which an export is labelled. */
export interface WordedSurvey {
  readonly survey: Survey;
  readonly words: SurveyWords;
}

/** What one table holds: a survey, in every version that somebody has answered, oldest first. */
export interface ExportedSurvey {
  readonly id: string;
  readonly versions: readonly WordedSurvey[];
}

/** A survey's table: what it holds, and its rows, read as they are written. */
export interface ExportTable {
  readonly survey: ExportedSurvey;
  readonly rows: AsyncIterable<ReadableResponse>;
}

/** The label of a code in the version that was answered, or `undefined` when it has none. */
export function labelOf({ words }: WordedSurvey, question: string, code: string): string | undefined {
  return words.pages[question]?.options[code];
}
