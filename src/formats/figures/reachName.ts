import type { Breakdown } from '../../domain/indicator/breakdown.ts';
import type { FigureReading } from './figureReading.ts';

/** Those that a family can make something of. Places, ways and formats are for staff. */
export const SHOWN_BREAKDOWNS = ['town', 'age', 'need', 'support', 'ethnic-group', 'language'] as const satisfies readonly Breakdown[];

/** What a group among those who answered is called. */
export function reachName({ t, words, readings }: FigureReading, breakdown: Breakdown, value: string): string {
  const named = [`impact.who.${value}`, `reach.${breakdown}.${value}`, `ages.${value}`, `needs.${value}`].find(
    (key) => words[key] !== undefined,
  );
  return named ? t(named) : (readings.find(({ tag }) => tag === value)?.name ?? value);
}

/** What they are divided by. */
export function breakdownName({ t, words }: FigureReading, breakdown: (typeof SHOWN_BREAKDOWNS)[number]): string {
  return t(words[`impact.who.${breakdown}`] === undefined ? `said.${breakdown}` : `impact.who.${breakdown}`);
}
