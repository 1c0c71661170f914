import { allPages, isQuestion } from '../survey/branching.ts';
import type { Survey } from '../survey/survey.ts';
import { PRIORITIES, type Priority } from './entry.ts';
import { priorityOf } from './priorityOf.ts';

/** The parts of the plan that a survey asks about. */
export function prioritiesOf(survey: Survey): readonly Priority[] {
  const asked = new Set(
    allPages(survey)
      .filter(isQuestion)
      .map(({ indicator }) => priorityOf(indicator)),
  );
  return PRIORITIES.filter((priority) => asked.has(priority));
}
