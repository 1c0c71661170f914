import * as z from 'zod/mini';
import { AGES, NEEDS, PRIORITIES, STATUSES } from '../domain/said-doing/entry.ts';
import { PROMISE_STATES } from '../domain/said-doing/promise.ts';
import { THEMES } from '../domain/said-doing/theme.ts';

const source = z.object({ title: z.string(), date: z.string(), href: z.exactOptional(z.string()) });

/** One entry as a family reads it, in one variant. */
const publishedEntry = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  themes: z.array(z.enum(THEMES)),
  priority: z.enum(PRIORITIES),
  ages: z.array(z.enum(AGES)),
  needs: z.array(z.enum(NEEDS)),
  status: z.enum(STATUSES),
  owner: z.string(),
  due: z.exactOptional(z.string()),
  /** ISO days: first published, and changed last. */
  published: z.iso.date(),
  changedOn: z.iso.date(),
  title: z.string(),
  said: z.string(),
  doing: z.string(),
  why: z.exactOptional(z.string()),
  changed: z.exactOptional(z.string()),
  /** Families' own words, shown because the writer agreed; identifying words are left out. In the language they were written in. */
  quotes: z.array(z.object({ text: z.string(), language: z.string() })),
  /** Newest first. `lang`: what a text is in, where it has not been translated with the rest. */
  updates: z.array(z.object({ day: z.iso.date(), text: z.string(), lang: z.exactOptional(z.string()) })),
  sources: z.array(source),
  /** The variant these words are in: not the one asked for where they have not been translated. */
  lang: z.string(),
  /** Translated, and not signed off by a native reader yet. */
  draft: z.boolean(),
});

const publishedAction = z.object({
  id: z.string(),
  priority: z.enum(PRIORITIES),
  due: z.string(),
  state: z.enum(PROMISE_STATES),
  stateDay: z.exactOptional(z.iso.date()),
  sources: z.array(source),
  promise: z.string(),
  note: z.exactOptional(z.string()),
  lang: z.string(),
  draft: z.boolean(),
});

/**
 * `GET /api/loop?lang=<tag>` (with ETag): everything that is published of "You said, We are doing" and the timeline, in one
 * variant. Small enough to be kept whole on a phone.
 */
export const loopSchema = z.object({
  /** Newest change first. */
  entries: z.array(publishedEntry),
  /** By due month. */
  timeline: z.array(publishedAction),
});
export type Loop = z.infer<typeof loopSchema>;
export type PublishedEntry = Loop['entries'][number];
export type PublishedAction = Loop['timeline'][number];
