import type { Status } from './entry.ts';

interface Promised {
  /** A year, a month or a day, ISO; none where no date was named. */
  readonly due?: string;
  readonly status: Status;
}

/**
 * Whether what was promised for a day, a month or a year is still not done now that this is over. What cannot be done is not owed.
 *
 * @param today ISO day.
 */
export const isOverdue = ({ due, status }: Promised, today: string): boolean =>
  due !== undefined && status !== 'done' && status !== 'cannot' && due < today.slice(0, due.length);
