import type { Thresholds } from './thresholds.ts';

/** Whether so many responses carry a figure. Asked as "show if at least", so that NaN is not enough. */
export function floor(base: number, { base: least }: Thresholds): boolean {
  return base >= least;
}
