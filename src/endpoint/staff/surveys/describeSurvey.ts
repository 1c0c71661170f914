import type { StaffSurvey } from '../../../contract/staff/surveys.ts';
import { allPages, isQuestion } from '../../../domain/survey/branching.ts';
import { closingOn, type Opening } from '../../../domain/survey/opening.ts';
import { roundedCount } from '../../../domain/survey/roundedCount.ts';
import type { Survey } from '../../../domain/survey/survey.ts';
import { DEFAULT_VARIANT } from '../../../i18n/variants.ts';
import type { Speech } from '../../plain/speech.ts';

interface Known {
  readonly opening: Opening;
  readonly today: string;
  /** Responses of this wave. */
  readonly count: number;
}

/** What staff are told of a survey. */
export function describeSurvey(speech: Speech, survey: Survey, { opening, today, count }: Known): StaffSurvey {
  const { id, version, respondent, minutes } = survey;
  const { title, lead } = speech.surveyWords(survey, DEFAULT_VARIANT);
  const questions = allPages(survey).filter(isQuestion);
  const indicators = [...new Set(questions.flatMap(({ indicator }) => indicator ?? []))].sort();
  const open = closingOn(opening, today) === undefined;
  return {
    id,
    version,
    respondent,
    minutes,
    title,
    lead,
    questions: questions.length,
    indicators,
    opening,
    open,
    responses: roundedCount(count),
  };
}
