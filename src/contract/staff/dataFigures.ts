import * as z from 'zod/mini';
import { DATA_COLUMNS } from '../../domain/indicator/dataRow.ts';
import { MEASURES, UNITS } from '../../domain/indicator/dataSeries.ts';
import { dataPointSchema } from '../impact.ts';

/** Base64 of half a megabyte, which is a file of several thousand rows: more is refused before it is read. */
const MOST_FILE_LETTERS = 700_000;
/** Bytes that fit in it. */
export const MOST_FILE_BYTES = 500_000;

const [firstColumn, ...otherColumns] = DATA_COLUMNS.map(({ id }) => id);
const column = z.enum([firstColumn ?? 'series', ...otherColumns]);
const typed = z.string().check(z.maxLength(1_000));

const asked = {
  /** A CSV or XLSX file, in base64. */
  file: z.exactOptional(z.string().check(z.maxLength(MOST_FILE_LETTERS), z.regex(/^[A-Za-z0-9+/]*={0,2}$/))),
  /** Or one figure, typed by hand. */
  row: z.exactOptional(z.partialRecord(column, typed)),
};

/** `POST /figures/data/preview`: what would come of it. Nothing is stored. Either `file` or `row`. */
export const previewRequest = z.strictObject(asked);

/** `POST /figures/data`: stores exactly what the preview with this hash showed, all of it or nothing. */
export const storeRequest = z.strictObject({
  ...asked,
  preview: z.string().check(z.regex(/^[a-f0-9]{64}$/)),
  /** Why figures are corrected that do not say so in their own row. */
  why: z.exactOptional(z.string().check(z.trim(), z.maxLength(500))),
});
export type StoreRequest = z.infer<typeof storeRequest>;

const point = z.extend(z.omit(dataPointSchema, { corrected: true }), { series: z.string() });
const faults = z.array(z.object({ column: z.exactOptional(column), text: z.string() }));
const row = { row: z.int(), typed: z.object({ series: z.string(), period: z.string(), value: z.string() }) };

const checkedRowSchema = z.discriminatedUnion('state', [
  z.object({ ...row, state: z.literal('error'), faults }),
  z.object({
    ...row,
    state: z.enum(['new', 'same', 'correction']),
    point,
    before: z.exactOptional(point),
    why: z.exactOptional(z.string()),
  }),
]);
export type SeenRow = z.infer<typeof checkedRowSchema>;

export const previewReply = z.discriminatedUnion('outcome', [
  /** It cannot be read as a file of figures. */
  z.object({ outcome: z.literal('refused'), faults: z.array(z.object({ row: z.exactOptional(z.int()), text: z.string() })) }),
  z.object({
    outcome: z.literal('read'),
    /** Names what this preview shows, and what it is held against: storing asks for it. */
    preview: z.string(),
    /** Rows of the template that nobody filled in. */
    left: z.int(),
    rows: z.array(checkedRowSchema),
  }),
]);
export type PreviewReply = z.infer<typeof previewReply>;

/** What was stored. */
export const storeReply = z.object({ entered: z.int(), corrected: z.int() });
export type StoreReply = z.infer<typeof storeReply>;

const series = {
  id: z.string(),
  indicator: z.string(),
  label: z.string(),
  unit: z.enum(UNITS),
  measure: z.enum(MEASURES),
  everyMonths: z.int(),
};

/** `GET /figures/data`: every line of figures in the plan's order, with the newest that stands. */
export const dataListReply = z.object({
  series: z.array(
    z.object({
      ...series,
      latest: z.exactOptional(dataPointSchema),
      /** ISO day on which the period after it ends; absent when there is none yet. */
      due: z.exactOptional(z.string()),
      /** That day has passed, or nothing has ever been entered. */
      overdue: z.boolean(),
    }),
  ),
});
export type DataListReply = z.infer<typeof dataListReply>;

/** `GET /figures/data/:indicator`. */
export const dataIndicatorReply = z.object({
  indicator: z.string(),
  series: z.array(
    z.object({
      ...series,
      /** What stands, newest period first. */
      points: z.array(dataPointSchema),
      /** Everything that was ever entered, newest first. `day` is absent for what Heard came with. */
      history: z.array(z.extend(point, { day: z.exactOptional(z.string()), why: z.exactOptional(z.string()) })),
    }),
  ),
});
export type DataIndicatorReply = z.infer<typeof dataIndicatorReply>;
