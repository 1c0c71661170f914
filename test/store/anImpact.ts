import { DATA_SERIES } from '../../src/content/dataSeries.ts';
import type { Figure, Impact, PublishedWave } from '../../src/contract/impact.ts';
import { waveNamed } from '../../src/domain/survey/wave.ts';

/** A share that may be seen. */
export const shown = (percent: number, change: Partial<Extract<Figure['all'], { shown: true }>> = {}): Figure['all'] => ({
  shown: true,
  percent,
  low: percent - 6,
  high: percent + 6,
  base: 120,
  indicative: false,
  ...change,
});

/** What parents said on five points to whether needs were spotted early. */
export const aFigure = (change: Partial<Figure> = {}): Figure => ({
  indicator: 'PA2-07',
  group: 'parent',
  series: 'five',
  all: shown(41),
  beside: { 'dont-know': 5, 'does-not-apply': 5, 'prefer-not-to-say': 0, skipped: 10 },
  ...change,
});

/** A wave with these figures. */
export const aWave = (wave: string, figures: readonly Figure[], change: Partial<PublishedWave> = {}): PublishedWave => ({
  wave,
  first: waveNamed(wave).first,
  last: waveNamed(wave).last,
  taken: '2026-11-01',
  figures: [...figures],
  reach: [],
  inGroups: { shown: false },
  ...change,
});

/** What is published of figures: every line of other counts, empty. */
export const anImpact = (change: Partial<Impact> = {}): Impact => ({
  thresholds: { base: 10, cell: 5 },
  waves: [],
  data: DATA_SERIES.map((series) => ({ ...series, points: [] })),
  ...change,
});
