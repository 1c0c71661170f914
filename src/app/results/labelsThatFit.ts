import type { ChartPoint } from './chart.ts';

const LINE = '\n';

/**
 * The labels that have room side by side, the newest first of all: its label always stands.
 *
 * @param scale CSS pixels a millisecond.
 * @param letter CSS pixels that a letter takes on average.
 */
export function labelsThatFit(points: readonly ChartPoint[], scale: number, letter: number): readonly Pick<ChartPoint, 'day' | 'label'>[] {
  const days = [...new Map(points.map(({ day, label }) => [day, label]))].sort(([one], [other]) => (one < other ? 1 : -1));
  const fitting: Pick<ChartPoint, 'day' | 'label'>[] = [];
  let edge = Number.POSITIVE_INFINITY;
  for (const [day, label] of days) {
    const middle = Date.parse(day) * scale;
    const half = (Math.max(...label.split(LINE).map(({ length }) => length)) * letter) / 2;
    if (middle + half > edge) continue;
    fitting.push({ day, label });
    edge = middle - half - letter;
  }
  return fitting;
}
