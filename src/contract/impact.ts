import * as z from 'zod/mini';
import { BREAKDOWNS } from '../domain/indicator/breakdown.ts';
import { MEASURES, UNITS } from '../domain/indicator/dataSeries.ts';

const group = z.enum(['parent', 'young-person', 'professional']);
const series = z.enum(['five', 'three', 'group']);
const percent = z.int();

/** A share of favourable answers as it may be seen: whole per cents with a 95 % interval, and a base rounded to five. */
const shareSchema = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), percent, low: percent, high: percent, base: z.int(), indicative: z.boolean() }),
  // `too-few`: hidden, whatever the reason. Nearly all of many may have answered alike: those who did not are too few.
  z.object({ shown: z.literal(false), why: z.enum(['nobody', 'too-few']) }),
]);
export type SeenShare = z.infer<typeof shareSchema>;

const countSchema = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), count: z.int() }),
  z.object({ shown: z.literal(false) }),
]);
export type SeenCount = z.infer<typeof countSchema>;

const beside = z.union([z.int(), z.literal('hidden')]);
const changeSchema = z.object({
  /** The wave that it is since. */
  since: z.string(),
  by: percent,
  low: percent,
  high: percent,
  direction: z.enum(['up', 'down', 'too-early-to-say']),
  /** Too early to say which way, and it cannot have been by more than five points. */
  same: z.exactOptional(z.literal(true)),
});

/** One indicator as one group of respondents answered it in one form, in one wave. */
export const figureSchema = z.object({
  indicator: z.string(),
  group,
  series,
  all: shareSchema,
  /** Those who gave no rating; not of groups that met, where each session says how many did not want to say. */
  beside: z.exactOptional(z.object({ 'dont-know': beside, 'does-not-apply': beside, 'prefer-not-to-say': beside, skipped: beside })),
  change: z.exactOptional(changeSchema),
});
export type Figure = z.infer<typeof figureSchema>;

const reachRowSchema = z.object({
  value: z.string(),
  figure: countSchema,
  reflects: z.exactOptional(
    z.object({
      people: percent,
      responses: z.exactOptional(percent),
      ratio: z.exactOptional(z.number()),
      /** `responses` is of those who said one of the groups that have a share of people here. */
      ofThese: z.exactOptional(z.literal(true)),
      heard: z.enum(['not-yet', 'less', 'about-right', 'more', 'too-early-to-say', 'too-few']),
    }),
  ),
});
const breakdown = z.enum(BREAKDOWNS);

/** Who answered in a wave, of one group of respondents. */
export const reachSchema = z.object({
  group,
  responses: countSchema,
  tables: z.array(z.object({ breakdown, rows: z.array(reachRowSchema) })),
});
export type SeenReach = z.infer<typeof reachSchema>;

/** A wave whose figures are out. They do not change any more. */
export const publishedWaveSchema = z.object({
  /** Such as `2026-Q4`. */
  wave: z.string(),
  first: z.iso.date(),
  last: z.iso.date(),
  /** ISO day on which they were taken. */
  taken: z.iso.date(),
  /** It is one of a demonstration's. */
  synthetic: z.exactOptional(z.literal(true)),
  figures: z.array(figureSchema),
  reach: z.array(reachSchema),
  /** How many young people took part in the sessions of groups that are in it. They are not among the responses. */
  inGroups: countSchema,
});
export type PublishedWave = z.infer<typeof publishedWaveSchema>;

/** A figure that was counted elsewhere, as it stands now. */
export const dataPointSchema = z.object({
  period: z.string(),
  value: z.number(),
  numerator: z.exactOptional(z.number()),
  denominator: z.exactOptional(z.number()),
  source: z.string(),
  sourceDate: z.string(),
  note: z.exactOptional(z.string()),
  /** Corrected: ISO day and why. */
  corrected: z.exactOptional(z.object({ day: z.iso.date(), why: z.string() })),
  /** Made up for a demonstration. What stands beside it may be real. */
  synthetic: z.exactOptional(z.literal(true)),
});
export type SeenPoint = z.infer<typeof dataPointSchema>;

export const dataSeriesSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  label: z.string(),
  unit: z.enum(UNITS),
  measure: z.enum(MEASURES),
  good: z.enum(['up', 'down', 'context']),
  waiting: z.exactOptional(z.literal(true)),
  /** It counts visits of a web site and no people. */
  visits: z.exactOptional(z.literal(true)),
  everyMonths: z.int(),
  /** Oldest first; empty when nothing has been entered yet. */
  points: z.array(dataPointSchema),
});
export type SeenSeries = z.infer<typeof dataSeriesSchema>;

/**
 * `GET /api/impact` (with ETag): everything that families and the Board see of figures, suppressed. The same in every language: words are
 * in the app. Its size goes by waves and indicators, never by responses. `synthetic`: a demonstration is in it; each wave and each point says
 * for itself whether it is made up.
 */
export const impactSchema = z.object({
  synthetic: z.exactOptional(z.literal(true)),
  /** From which base and cell on something is shown. */
  thresholds: z.object({ base: z.int(), cell: z.int() }),
  /** Oldest first, eight at most. */
  waves: z.array(publishedWaveSchema),
  data: z.array(dataSeriesSchema),
});
export type Impact = z.infer<typeof impactSchema>;
