import * as z from 'zod/mini';
import { langSchema } from '../prompts.ts';

/** How far a survey is in one language, counted in places: pages and options. */
const progressSchema = z.object({
  lang: z.string(),
  survey: z.string(),
  places: z.int(),
  /** With a recording that families hear and that says what is said now. */
  published: z.int(),
  /** With one that waits to be published, whether there is a published one or not. */
  waiting: z.int(),
  /** With neither. */
  missing: z.int(),
  /** Of those that are missing: recorded once, of words that have changed since. */
  changed: z.int(),
});
export type PromptProgress = z.infer<typeof progressSchema>;

/** `GET /api/staff/prompts`. */
export const promptsReplySchema = z.object({
  variants: z.array(z.object({ tag: z.string(), name: z.string(), dir: z.enum(['ltr', 'rtl']) })),
  surveys: z.array(z.object({ id: z.string(), title: z.string() })),
  progress: z.array(progressSchema),
});
export type PromptsReply = z.infer<typeof promptsReplySchema>;

/** `POST /api/staff/prompt-drafts/publish`. */
export const publishPromptsSchema = z.strictObject({ ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(1_000)) });
/** How many of them are heard now: one of each text. */
export const publishedReplySchema = z.object({ published: z.int() });

/** `POST /api/staff/prompts/withdraw`: no family hears these words read any more. */
export const withdrawPromptSchema = z.strictObject({ lang: langSchema, words: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/** For how many days a link may work. */
export const LINK_DAYS = [7, 14, 30, 60] as const;

/** `POST /api/staff/prompt-links`. */
export const newLinkSchema = z.strictObject({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^\P{Cc}*$/u)),
  lang: langSchema,
  surveys: z.array(z.string()).check(z.minLength(1), z.maxLength(50)),
  days: z.literal(LINK_DAYS),
});

const link = {
  id: z.string(),
  label: z.string(),
  lang: z.string(),
  surveys: z.array(z.string()),
  /** ISO day: the last on which it works. */
  until: z.string(),
};

/** `GET /api/staff/prompt-links`: those that still work. */
export const linksReplySchema = z.object({ links: z.array(z.object({ ...link, waiting: z.int() })) });
export type LinksReply = z.infer<typeof linksReplySchema>;

/** The token is shown once: the page makes the link of it. */
export const newLinkReplySchema = z.object({ ...link, token: z.string() });
