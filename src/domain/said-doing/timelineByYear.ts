import type { PlannedAction } from './promise.ts';

interface Month<A> {
  /** ISO `YYYY-MM` */
  readonly month: string;
  readonly actions: readonly A[];
}

/** The promises of one year, month by month, both in order. */
export interface TimelineYear<A> {
  /** `YYYY` */
  readonly year: string;
  readonly months: readonly Month<A>[];
}

export function timelineByYear<A extends Pick<PlannedAction, 'due'>>(actions: readonly A[]): readonly TimelineYear<A>[] {
  const inOrder = [...actions].sort((one, other) => one.due.localeCompare(other.due));
  const months = grouped(inOrder, ({ due }) => due.slice(0, 7)).map(([month, its]) => ({ month, actions: its }));
  return grouped(months, ({ month }) => month.slice(0, 4)).map(([year, its]) => ({ year, months: its }));
}

/** `Map.groupBy`, which phones of 2023 lack. */
function grouped<T>(items: readonly T[], by: (item: T) => string): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups];
}
