/** One line of the table. */
export interface Measure {
  /** The part of the bench that took it. */
  readonly part: string;
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MB' | 'per s';
  readonly ours: number;
  /** The same thing done as plainly as it can be done, in the same run. */
  readonly floor?: number;
  readonly limit?: Limit;
}

/** `of: 'ratio'` is ours by the floor; `of: 'ours'` is a bound on the number itself. A measure without a limit is there to be read. */
export interface Limit {
  readonly of: 'ratio' | 'ours';
  readonly most?: number;
  readonly least?: number;
}

export const ratioOf = ({ ours, floor }: Measure): number | undefined => (floor ? ours / floor : undefined);

/** Whether the limit holds; `undefined` without one. Anything that is not a number has missed it. */
export function holds(measure: Measure): boolean | undefined {
  const { limit, ours } = measure;
  if (!limit) return undefined;
  const value = limit.of === 'ours' ? ours : (ratioOf(measure) ?? Number.NaN);
  return value <= (limit.most ?? Number.POSITIVE_INFINITY) && value >= (limit.least ?? Number.NEGATIVE_INFINITY);
}
