import type { PlannedAction } from './promise.ts';

/**
 * Whether the month of a promise is over and it is not done. Wherever it stands, that is said beside it.
 *
 * @param today ISO day.
 */
export const datePassed = ({ due, state }: Pick<PlannedAction, 'due' | 'state'>, today: string): boolean =>
  state !== 'kept' && due < today.slice(0, due.length);
