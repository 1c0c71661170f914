import type { PublishedWave, SeenSeries } from '../../../contract/impact.ts';
import { ROUNDED_TO } from '../../../domain/disclosure/thresholds.ts';

/**
 * The one indicator of those counted elsewhere that Heard counts itself (PA1-09): feedback from more parents and carers. Who they are,
 * the pack's part on reach tells.
 *
 * @param waves as they may be seen, oldest first. Those up to one whose count is hidden are not in it: nothing is told across it.
 */
export function reachSeries(waves: readonly PublishedWave[]): SeenSeries {
  const told = waves.map(({ wave, taken, synthetic, reach }) => ({
    wave,
    taken,
    synthetic,
    responses: reach.find(({ group }) => group === 'parent')?.responses,
  }));
  const since = told.findLastIndex(({ responses }) => !responses?.shown) + 1;
  return {
    id: 'pa1-09',
    indicator: 'PA1-09',
    label: 'Responses of parents and carers',
    unit: 'count',
    measure: 'total',
    good: 'up',
    everyMonths: 3,
    points: told.slice(since).flatMap(({ wave, taken, synthetic, responses }) => {
      if (!responses?.shown) return [];
      const note = `Rounded to ${ROUNDED_TO}.`;
      return [{ period: wave, value: responses.count, source: 'Heard', sourceDate: taken, note, ...(synthetic && { synthetic }) }];
    }),
  };
}
