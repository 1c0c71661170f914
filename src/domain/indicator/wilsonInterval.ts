import type { Rated } from './share.ts';

/** Low and high end, as shares from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal's 97.5 % point: 95 in 100 intervals hold the true share. */
const Z = 1.959964;

/**
 * The 95 % interval of a share by Wilson's score method (1927), which the public health statisticians of England recommend because it
 * is right with few answers and at 0 and 100 %. It covers chance alone, not who chose to answer.
 *
 * @returns `undefined` without a base.
 */
export function wilsonInterval({ positive, base }: Rated): Interval | undefined {
  if (!(base > 0)) return undefined;
  const middle = 2 * positive + Z ** 2;
  const spread = Z * Math.sqrt(Z ** 2 + 4 * positive * (1 - positive / base));
  const width = 2 * (base + Z ** 2);
  // At both ends the terms cancel: exactly on paper, nearly in floating point.
  return {
    low: positive === 0 ? 0 : (middle - spread) / width,
    high: positive === base ? 1 : (middle + spread) / width,
  };
}
