import * as z from 'zod/mini';
import { STATUSES } from '../../domain/said-doing/entry.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';

/** A count that may be seen: rounded to 5, or hidden. */
const figure = z.union([z.object({ shown: z.literal(true), count: z.int() }), z.object({ shown: z.literal(false) })]);
export type Figure = z.infer<typeof figure>;

/** The wave whose figures are taken next, and the ISO day on which that happens by itself. */
export const nextOutSchema = z.object({ label: z.string(), due: z.string() });

/** `GET /themes`: not yet answered first; among those, and among the others, most said first. */
export const themesSchema = z.object({
  /** Made up, for a demonstration. */
  synthetic: z.exactOptional(z.literal(true)),
  /** The newest wave that is out; absent when none is. `taken`: ISO day. */
  wave: z.exactOptional(z.object({ wave: z.string(), label: z.string(), taken: z.string() })),
  next: nextOutSchema,
  themes: z.array(
    z.object({
      theme: z.enum(THEMES),
      /** Responses of that wave that said it; absent when none did. */
      responses: z.exactOptional(figure),
      /** Whether anybody said it in a wave that is out, or at a meeting. */
      said: z.boolean(),
      meetings: z.int(),
      entries: z.int(),
    }),
  ),
});
export type ThemeList = z.infer<typeof themesSchema>;

/** `GET /themes/:theme`. */
export const themeSchema = z.object({
  /** Made up, for a demonstration. */
  synthetic: z.exactOptional(z.literal(true)),
  theme: z.enum(THEMES),
  /** Those that are out, newest first, each by itself. */
  waves: z.array(
    z.object({
      wave: z.string(),
      label: z.string(),
      /** Responses that said it; absent when none did. */
      responses: z.exactOptional(figure),
    }),
  ),
  next: nextOutSchema,
  entries: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(STATUSES) })),
  /** Shown apart, and never added to the responses. */
  meetings: z.array(z.object({ id: z.string(), kind: z.string(), day: z.string(), notes: z.int() })),
});

/**
 * `GET /themes/:theme/quotes`: with permission, done, redacted where somebody redacted, and from waves in which the theme's figure is
 * shown. Language and nothing else beside them.
 */
export const themeQuotesSchema = z.object({
  /** The newest. */
  quotes: z.array(z.object({ text: z.string(), language: z.string() })),
  more: z.boolean(),
});
