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

/** What a language declares of itself. */
const metaSchema = z.strictObject({
  /** Its name in itself. */
  name: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** Its place among the languages offered, from 1. */
  order: z.number(),
  /** The digits of its words, by CLDR's name (`arabext`), where they are not the European ones. */
  digits: z.optional(z.string()),
  /** Where words come from that it lacks, before English. */
  fallback: z.optional(z.string()),
});

/** The words of what "You said, We are doing" and the timeline begin with, by entry and by action; English stands with them. */
const loopTextSchema = z.strictObject({
  entries: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      said: z.string(),
      doing: z.string(),
      why: z.exactOptional(z.string()),
      changed: z.exactOptional(z.string()),
      updates: words,
    }),
  ),
  timeline: z.record(z.string(), z.strictObject({ promise: z.string(), note: z.exactOptional(z.string()) })),
});

/** That a native reader has signed one text off. */
const reviewSchema = z.strictObject({
  by: z.string().check(z.minLength(1)),
  date: z.iso.date(),
  /** A hash of the English and the translation that were read (`content/reviews.ts`): of any others it says nothing. */
  of: z.string(),
});
export type Review = z.infer<typeof reviewSchema>;

/** Everything in `locales/<tag>/`. */
export const localeSchema = z.strictObject({
  meta: metaSchema,
  app: wordTree,
  /** Labels by scale id and point; those of the ways of answering set apart under `apart`. */
  scales: z.record(z.string(), words),
  surveys: z.record(z.string(), surveyTextSchema),
  /** Once the partnership has changed an entry in the app, its words are in the database and these are history. */
  loop: loopTextSchema,
  /** By `<file>:<dotted key>`. A text without one is a draft, and its reader is told so. */
  reviews: z.record(z.string(), reviewSchema),
});
export type Locale = z.infer<typeof localeSchema>;
