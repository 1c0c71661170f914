import type { FigureReading } from './figureReading.ts';
import type { PublicSeries } from './publicFigures.ts';

/** What sets a line of figures apart from the others of its indicator; the indicator's own name where there are no others. */
export function seriesName(
  { t, words }: Pick<FigureReading, 't' | 'words'>,
  { id, indicator }: Pick<PublicSeries, 'id' | 'indicator'>,
): string {
  const own = `impact.series.${id.slice(indicator.length + 1)}`;
  return t(words[own] === undefined ? `impact.name.${indicator}` : own);
}
