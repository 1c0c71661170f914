import type { SeenSeries } from '../../contract/impact.ts';
import type { ImpactReading } from './impactReading.ts';

/** What sets a line of figures apart from the others of its indicator; the indicator's own name where there are no others. */
export function seriesName({ t, words }: ImpactReading, { id, indicator }: Pick<SeenSeries, 'id' | 'indicator'>): string {
  const own = `impact.series.${id.slice(indicator.length + 1)}`;
  return t(words[own] === undefined ? `impact.name.${indicator}` : own);
}
