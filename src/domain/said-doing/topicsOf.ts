import type { Answers } from '../survey/answer.ts';
import { allPages, isQuestion } from '../survey/branching.ts';
import { chosenCodes } from '../survey/condition.ts';
import type { Survey } from '../survey/survey.ts';
import type { Priority } from './entry.ts';
import { priorityOf } from './priorityOf.ts';
import { THEMES, type Theme } from './theme.ts';

/** What a part of the plan is about, for somebody who looks for support with it or for what was said of it. */
export const TOPICS: Readonly<Record<Priority, readonly Theme[]>> = {
  PA1: ['being-listened-to', 'information'],
  PA2: ['early-help', 'school-support'],
  PA3: ['waiting', 'health'],
  PA4: ['growing-up'],
  PA5: ['moving-on'],
  PA6: ['assessment-and-plans'],
  AI1: ['information'],
  AI2: ['school-places', 'attendance-and-exclusion'],
  AI3: ['staff-and-training'],
};

/**
 * What somebody has spoken of: the topics of the indicators whose questions they answered, and the themes they chose. A way
 * of answering set apart ("doesn't apply") speaks of nothing, and a code that is no theme falls out.
 */
export function topicsOf(survey: Survey, answers: Answers): readonly Theme[] {
  const spoken = new Set<string>(
    allPages(survey)
      .filter(isQuestion)
      .flatMap(({ id, indicator }) => {
        const answer = answers[id];
        if (!answer || answer.kind === 'apart') return [];
        const priority = priorityOf(indicator);
        return [...chosenCodes(answer), ...(priority ? TOPICS[priority] : [])];
      }),
  );
  return THEMES.filter((theme) => spoken.has(theme));
}
