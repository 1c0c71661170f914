/** From when on something may be published. Counts are of responses. */
export interface Thresholds {
  /** Smallest base whose figures are shown. */
  readonly base: number;
  /** Smallest cell that is shown, nought excepted. */
  readonly cell: number;
}

/** What no setting can go below: a base of 10 and cells of 5, as the partnership's working rule has it. */
export const LEAST_THRESHOLDS: Thresholds = { base: 10, cell: 5 };

/** Published counts are rounded to the nearest multiple of this. */
export const ROUNDED_TO = 5;

/** Both at once: raised since something was published, they hold for it as well; lowered again, what was hidden then stays hidden. */
export const stricter = (one: Thresholds, other: Thresholds): Thresholds => ({
  base: Math.max(one.base, other.base),
  cell: Math.max(one.cell, other.cell),
});

/**
 * Thresholds as an area wants them: raised at will, never lowered.
 *
 * @throws RangeError when one is lower than it may be, or is no whole number.
 */
export function thresholds(wanted: Partial<Thresholds> = {}): Thresholds {
  const { base, cell } = { ...LEAST_THRESHOLDS, ...wanted };
  // "At least" and not "below": what is no number at all is refused as well.
  const good = Number.isInteger(base) && Number.isInteger(cell) && base >= LEAST_THRESHOLDS.base && cell >= LEAST_THRESHOLDS.cell;
  if (!good) throw new RangeError('thresholds can only be raised');
  return { base, cell };
}
