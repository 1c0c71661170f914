import type { Rated } from '../indicator/share.ts';
import { floor } from './floor.ts';
import type { Thresholds } from './thresholds.ts';

/** From this base on a share stands without "indicative", and may be 0 or 100 %. */
export const FIRM_BASE = 30;

/**
 * Whether a share of these people may be seen: there are enough of them, and neither those who answered favourably nor those who
 * did not are a few who could be told from the others. All of a small group answering alike says how each of them did.
 */
export function publishable(rated: Rated, thresholds: Thresholds): boolean {
  const { positive, base } = rated;
  const other = base - positive;
  const enough = (side: number): boolean => side >= thresholds.cell || (side === 0 && base >= FIRM_BASE);
  return Number.isInteger(positive) && Number.isInteger(base) && floor(base, thresholds) && enough(positive) && enough(other);
}
