import { PRIORITIES, type Priority } from './entry.ts';

/** The part of the plan that an indicator belongs to: its id begins with it (`PA3-04`). */
export function priorityOf(indicator: string | undefined): Priority | undefined {
  return PRIORITIES.find((priority) => indicator?.startsWith(`${priority}-`));
}
