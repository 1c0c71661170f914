import type { Pack } from '../../../contract/staff/pack.ts';

/**
 * Whether what was promised for a day, a month or a year is still not done now that this is over. What cannot be done is not owed.
 *
 * @param today ISO day.
 */
export const isOverdue = ({ due, status }: Pick<Pack['entries'][number], 'due' | 'status'>, today: string): boolean =>
  due !== undefined && status !== 'done' && status !== 'cannot' && due < today.slice(0, due.length);
