import type { PublishedWave, SeenSeries } from '../../../contract/impact.ts';

/**
 * The one indicator of those counted elsewhere that Heard counts itself (PA1-09): feedback from more parents and carers. Who they are,
 * the pack's part on reach tells.
 *
 * @param waves as they may be seen; where the count is hidden there is no point.
 */
export function reachSeries(waves: readonly PublishedWave[]): SeenSeries {
  return {
    id: 'pa1-09',
    indicator: 'PA1-09',
    label: 'Responses of parents and carers',
    unit: 'count',
    measure: 'total',
    good: 'up',
    everyMonths: 3,
    points: waves.flatMap(({ wave, taken, reach }) => {
      const responses = reach.find(({ group }) => group === 'parent')?.responses;
      if (!responses?.shown) return [];
      return [{ period: wave, value: responses.count, source: 'Heard', sourceDate: taken, note: 'Rounded to 5.' }];
    }),
  };
}
