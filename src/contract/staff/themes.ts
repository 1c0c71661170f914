import * as z from 'zod/mini';
import { STATUSES } from '../../domain/said-doing/entry.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';

/** A count that may be seen: rounded to 5, or hidden. */
const figure = z.union([z.object({ shown: z.literal(true), count: z.int() }), z.object({ shown: z.literal(false) })]);
export type Figure = z.infer<typeof figure>;

const answered = z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(STATUSES), replies: figure }));

/** `GET /themes`: not yet answered first; among those, and among the others, most said first. */
export const themesSchema = z.object({
  themes: z.array(
    z.object({
      theme: z.enum(THEMES),
      /** Responses that said it. */
      responses: figure,
      /** Whether anybody said it, in a response or at a meeting. */
      said: z.boolean(),
      meetings: z.int(),
      entries: z.int(),
    }),
  ),
});
export type ThemeList = z.infer<typeof themesSchema>;

const table = z.union([
  z.object({ shown: z.literal(true), total: figure, cells: z.array(z.object({ label: z.string(), figure })) }),
  z.object({ shown: z.literal(false) }),
]);
export type FigureTable = z.infer<typeof table>;

/** What a theme is divided by. Fixed tables: free slicing would let one be taken from another. */
export const THEME_TABLES = ['wave', 'respondent', 'language', 'channel', 'age', 'need'] as const;

/** `GET /themes/:theme`. */
export const themeSchema = z.object({
  theme: z.enum(THEMES),
  responses: figure,
  tables: z.record(z.enum(THEME_TABLES), table),
  /** The smallest base that is shown, and the smallest cell. */
  thresholds: z.object({ base: z.int(), cell: z.int() }),
  entries: answered,
  /** Shown apart, and never added to the responses. */
  meetings: z.array(z.object({ id: z.string(), kind: z.string(), day: z.string(), notes: z.int() })),
});

/** `GET /themes/:theme/quotes`: with permission, done, redacted where somebody redacted. Language and nothing else beside them. */
export const themeQuotesSchema = z.object({ quotes: z.array(z.object({ text: z.string(), language: z.string() })) });
