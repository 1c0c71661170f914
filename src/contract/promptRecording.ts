import * as z from 'zod/mini';
import { AUDIO_TYPES } from '../domain/media/prompt.ts';
import { langSchema } from './prompts.ts';

/** The largest recording that is taken, in bytes: what a request may have, and two minutes at more than the bit rate we ask for. */
export const MOST_PROMPT_BYTES = 900_000;
/** And the longest, in seconds. The longest page, an introduction, takes about one minute to read. */
export const MOST_PROMPT_SECONDS = 120;

/** In a request: the token of a link with which somebody records. It stands behind the `#` of the link, and in no address. */
export const LINK_HEADER = 'heard-link';

const audioType = z.enum(AUDIO_TYPES);

const waitingSchema = z.object({
  id: z.string(),
  /** Who recorded it: a link's label, or nobody's name; staff share what they record. */
  by: z.optional(z.string()),
  /** ISO day. */
  day: z.string(),
  ms: z.int(),
  type: audioType,
});

const partSchema = z.object({
  page: z.string(),
  option: z.optional(z.string()),
  /** `Prompt.words` of a recording that says what is said now. */
  words: z.string(),
  /** What is read, in order. */
  texts: z.array(z.string()),
  /** On how many other places of all surveys the same words stand: one recording serves them all. */
  elsewhere: z.int(),
  /** What families hear now. */
  published: z.optional(z.object({ sha256: z.string(), type: audioType, ms: z.optional(z.int()) })),
  /** Something was recorded here, of words that have changed since. */
  changed: z.boolean(),
  /** What was recorded and is not published. */
  waiting: z.array(waitingSchema),
});
export type DeskPart = z.infer<typeof partSchema>;

/**
 * `GET /api/staff/prompts/:lang/:survey` and `GET /api/record/:survey`: a survey as it is read aloud, part by part, with what has
 * been recorded. With a link, what others have recorded with other links is not told.
 */
export const promptDeskSchema = z.object({
  lang: langSchema,
  dir: z.enum(['ltr', 'rtl']),
  /** The language's name in itself. */
  name: z.string(),
  survey: z.object({ id: z.string(), title: z.string() }),
  /** How many of its words nobody who speaks the language has signed off: when they change, recordings of them are out of date. */
  drafts: z.int(),
  parts: z.array(partSchema),
});
export type PromptDesk = z.infer<typeof promptDeskSchema>;

/**
 * The query of `PUT /api/staff/prompts/:lang/:survey/:page` and `PUT /api/record/:survey/:page`, whose body is the sound itself.
 * `agreed`: whoever speaks has said that it may be made public. `words`: what stood there to be read.
 */
export const recordedQuerySchema = z.object({
  option: z.optional(z.string()),
  words: z.string(),
  agreed: z.literal('yes'),
});

/** What comes back of it. */
export const recordedReplySchema = waitingSchema;

/** `GET /api/record`: what a link is for. */
export const linkDeskSchema = z.object({
  lang: langSchema,
  dir: z.enum(['ltr', 'rtl']),
  /** ISO day: the last on which it works. */
  until: z.string(),
  surveys: z.array(
    z.object({
      id: z.string(),
      /** In English, and in the language. */
      title: z.string(),
      ownTitle: z.string(),
      /** Texts to record, and how many of them are published or wait. */
      texts: z.int(),
      recorded: z.int(),
    }),
  ),
});
export type LinkDesk = z.infer<typeof linkDeskSchema>;
