import * as z from 'zod/mini';
import { STATUSES } from '../../domain/said-doing/entry.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';
import { dataPointSchema, dataSeriesSchema, figureSchema, impactSchema, publishedWaveSchema, reachSchema } from '../impact.ts';

const count = reachSchema.shape.responses;

const waveSchema = z.extend(
  z.pick(publishedWaveSchema, { wave: true, first: true, last: true, taken: true, synthetic: true, reach: true, inGroups: true }),
  {
    /** Such as `October to December 2026`. */
    label: z.string(),
    /** What was said, most said first; counted when the figures were taken. */
    themes: z.array(z.object({ theme: z.enum(THEMES), said: count })),
    /** Responses that wrote or spoke and had no theme yet then: they are in none of the counts above. */
    noTheme: count,
  },
);
export type PackWave = z.infer<typeof waveSchema>;

/** What one group of respondents says of an indicator in one form. */
const answeredSchema = z.extend(z.pick(figureSchema, { group: true, series: true }), {
  /** One for each wave of the pack, in its order. */
  waves: z.array(z.pick(figureSchema, { all: true, beside: true, change: true })),
  /**
   * Per cent in each wave that is out up to the newest of the pack, oldest first, eight at most, as far back as all of them are made up, or
   * none; no per cent where it is not shown.
   */
  history: z.array(z.object({ wave: z.string(), percent: z.exactOptional(z.int()) })),
});
export type Answered = z.infer<typeof answeredSchema>;

/** A line of figures that was counted elsewhere. */
const countedSchema = z.extend(z.omit(dataSeriesSchema, { points: true, indicator: true }), {
  /** What was known when the figures of the newest wave were taken, oldest first, eight at most. The last is the latest. */
  points: z.array(dataPointSchema),
  /** From the point before the latest, where both are made up or neither is. */
  change: z.exactOptional(z.object({ since: z.string(), by: z.number(), direction: z.enum(['up', 'down', 'same']) })),
  /** ISO day on which the next period ends. */
  nextDue: z.exactOptional(z.iso.date()),
});
export type Counted = z.infer<typeof countedSchema>;

const indicatorSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** One line for each group that the plan asks; of an indicator that is counted elsewhere, none. */
  answered: z.array(answeredSchema),
  counted: z.array(countedSchema),
});
export type PackIndicator = z.infer<typeof indicatorSchema>;

/**
 * `GET /figures/pack/:wave`: what the Board reads of a wave; with `?waves=2` of it and the one before, side by side and never added up.
 * Every form of the pack (page, print, XLSX, CSV, JSON) is made from this and has no number of its own.
 */
export const packSchema = z.object({
  /** Some of it is made up, for a demonstration: its waves and points say which. Entries never are. */
  synthetic: z.exactOptional(z.literal(true)),
  /** ISO day: entries are as they stand on it. */
  asOf: z.iso.date(),
  thresholds: impactSchema.shape.thresholds,
  /** Oldest first. */
  waves: z.array(waveSchema).check(z.minLength(1), z.maxLength(2)),
  /** Whether the wave before the oldest of them is out. */
  more: z.boolean(),
  /** The next wave, and the day on which its figures are taken at the latest. */
  next: z.object({ wave: z.string(), label: z.string(), due: z.iso.date() }),
  /** All of the plan, in its order. */
  indicators: z.array(indicatorSchema),
  /** Published, newest change first. */
  entries: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      themes: z.array(z.enum(THEMES)),
      status: z.enum(STATUSES),
      owner: z.string(),
      due: z.exactOptional(z.string()),
      changedOn: z.iso.date(),
    }),
  ),
  /** What places are called, by code. */
  places: z.record(z.string(), z.string()),
  /** How the numbers were made and what they cannot say: it goes along with them wherever they go. */
  method: z.array(z.object({ about: z.string(), text: z.string() })),
});
export type Pack = z.infer<typeof packSchema>;

/** The files that a pack can be taken along as: `GET /figures/pack/:wave.<form>`. */
export const PACK_FILES = ['xlsx', 'csv', 'json'] as const;
export type PackFile = (typeof PACK_FILES)[number];

/** `GET /figures/exact/:wave.csv`: what was counted in a wave, exactly. Taking it along is written down. */
