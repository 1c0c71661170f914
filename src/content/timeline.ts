import type { PlannedAction } from '../domain/said-doing/promise.ts';
import { LOCALES } from './locales.ts';
import { adulthood } from './timeline/adulthood.ts';
import { communication } from './timeline/communication.ts';
import { earlyIdentification } from './timeline/earlyIdentification.ts';
import { learningElsewhere } from './timeline/learningElsewhere.ts';
import { plans } from './timeline/plans.ts';
import { strategy } from './timeline/strategy.ts';
import { transitions } from './timeline/transitions.ts';
import { waiting } from './timeline/waiting.ts';
import { workforce } from './timeline/workforce.ts';

const ORIGINALS: readonly PlannedAction[] = [
  ...strategy,
  ...earlyIdentification,
  ...waiting,
  ...adulthood,
  ...transitions,
  ...plans,
  ...communication,
  ...learningElsewhere,
  ...workforce,
];

/**
 * The timeline for change to begin with: every numbered action of the Priority Impact Plan of June 2024, with the month it was
 * promised for, and where it stands as far as a later public document says. In the plan's order.
 */
export const TIMELINE: readonly PlannedAction[] = ORIGINALS.map((action) => ({
  ...action,
  words: Object.assign({}, action.words, ...translations(action.id)),
}));

function translations(id: string): PlannedAction['words'][] {
  return Object.entries(LOCALES).flatMap(([tag, { loop }]) => (loop.timeline[id] ? [{ [tag]: loop.timeline[id] }] : []));
}
