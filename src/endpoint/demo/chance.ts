import { createHash } from 'node:crypto';

/** Chance that can be had again: the same names give the same number. */
export interface Chance {
  /** From 0 up to and not including 1. */
  of(...names: readonly (string | number)[]): number;
  /** One of these, by weight. */
  choose<T>(from: readonly (readonly [T, number])[], ...names: readonly (string | number)[]): T;
  /** A random id (UUID v4 in form), the same each time. */
  id(...names: readonly (string | number)[]): string;
}

export function chance(seed: string): Chance {
  const bytes = (names: readonly (string | number)[]) =>
    createHash('sha256')
      .update([seed, ...names].join('\n'))
      .digest();
  const of: Chance['of'] = (...names) => bytes(names).readUInt32BE(0) / 2 ** 32;
  return {
    of,
    choose(from, ...names) {
      let left = of(...names) * from.reduce((all, [, weight]) => all + weight, 0);
      for (const [each, weight] of from) {
        left -= weight;
        if (left < 0) return each;
      }
      const [last] = from.at(-1) ?? [];
      if (last === undefined) throw new Error('nothing to choose from');
      return last;
    },
    id(...names) {
      const hex = bytes(['id', ...names]).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}
