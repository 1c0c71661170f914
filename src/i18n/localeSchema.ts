import * as z from 'zod/mini';

/** Words in a tree; a leaf is one text, with `{{placeholders}}` and plural endings (`_one`, `_other`) as in i18next's JSON v4. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

const words = z.record(z.string(), z.string());
const wordTree: z.ZodMiniType<WordTree> = z.record(z.string(), z.union([z.string(), z.lazy(() => wordTree)]));

const pageTextSchema = z.strictObject({
  label: z.optional(z.string()),
  hint: z.optional(z.string()),
  /** The paragraphs of an information page. */
  text: z.optional(z.array(z.string())),
  /** By option code. */
  options: z.optional(words),
  /** What a way of answering set apart means here: "We're not waiting" for `does-not-apply`. */
  apart: z.optional(words),
  /** The label of the field that "something else" opens. */
  other: z.optional(z.string()),
});

/** The words of one survey in one variant. What is missing comes from the variant it falls back to. */
const surveyTextSchema = z.strictObject({
  title: z.optional(z.string()),
  /** One line: who it is for. */
  lead: z.optional(z.string()),
  sections: z.optional(words),
  pages: z.optional(z.record(z.string(), pageTextSchema)),
});

/** What a language declares of itself, and whether native readers have signed its words off: a draft says so to its reader. */
const metaSchema = z.strictObject({
  /** Its name in itself. */
  name: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** Its place among the languages offered, from 1. */
  order: z.number(),
  /** Where words come from that it lacks, before English. */
  fallback: z.optional(z.string()),
  status: z.enum(['draft', 'reviewed']),
  reviewedBy: z.nullable(z.string()),
  date: z.iso.date(),
});

/** Everything in `locales/<tag>/`. */
export const localeSchema = z.strictObject({
  meta: metaSchema,
  app: wordTree,
  /** Labels by scale id and point; those of the ways of answering set apart under `apart`. */
  scales: z.record(z.string(), words),
  surveys: z.record(z.string(), surveyTextSchema),
});
export type Locale = z.infer<typeof localeSchema>;
