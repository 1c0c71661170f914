import * as z from 'zod/mini';
import { THEMES } from '../../domain/said-doing/theme.ts';

export const TEXT_STATES = ['new', 'read', 'done'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Which part of the inbox: what waits, one state, or everything. */
export const INBOX_PARTS = ['undone', ...TEXT_STATES, 'all'] as const;

const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const themes = z.array(z.enum(THEMES)).check(z.maxLength(THEMES.length));

/** Which text: a response, and the question that the words answer. */
export const textRefSchema = z.object({ response: z.uuid(), question: code });
export type TextRef = z.infer<typeof textRefSchema>;

/** What narrows the inbox; each part that is there must hold. As the query of an address. */
export const inboxFilterSchema = z.object({
  part: z._default(z.enum(INBOX_PARTS), 'undone'),
  survey: z.exactOptional(code),
  language: z.exactOptional(z.string().check(z.maxLength(20))),
  /** ISO days, both included. */
  from: z.exactOptional(z.iso.date()),
  to: z.exactOptional(z.iso.date()),
  /** `none`: without a theme. */
  theme: z.exactOptional(z.enum([...THEMES, 'none'])),
  /** With an unsettled concern, or any. */
  concern: z.exactOptional(z.enum(['open', 'any'])),
  /** Replies to this entry. */
  about: z.exactOptional(code),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

const summary = {
  ...textRefSchema.shape,
  survey: z.string(),
  surveyTitle: z.string(),
  /** The question in English, as it was asked. */
  label: z.string(),
  language: z.string(),
  format: z.string(),
  channel: z.string(),
  campaign: z.exactOptional(z.string()),
  about: z.exactOptional(z.string()),
  /** ISO days: on the writer's device, and here. */
  day: z.string(),
  receivedDay: z.string(),
  respondent: z.enum(['parent', 'young-person', 'professional', 'anyone']),
  /** The writer agreed to be quoted. */
  quote: z.boolean(),
  state: z.enum(TEXT_STATES),
  version: z.int(),
  themes,
  concern: z.exactOptional(z.enum(['open', 'settled'])),
  redacted: z.boolean(),
};
/** All that is known of a text without opening it. */
export const textSummarySchema = z.object(summary);
export type TextSummary = z.infer<typeof textSummarySchema>;

/** `GET /texts?<filter>&after=<cursor>`: a page of the inbox, newest day first. No words. */
export const inboxSchema = z.object({
  count: z.int(),
  texts: z.array(textSummarySchema),
  /** Leads to the next page. */
  next: z.exactOptional(z.string()),
  /** What there is to filter by. */
  surveys: z.array(z.object({ id: z.string(), title: z.string() })),
  languages: z.array(z.string()),
  about: z.array(z.string()),
});

/** `GET /texts/:response/:question?<filter>`: one text, opened. Noted in the audit log each time. */
export const openedTextSchema = z.object({
  ...summary,
  /**
   * As it was written; `removed`: taken out when its time was over; `unreadable`: the key for it is not here;
   * `empty`: nothing was written here after all.
   */
  words: z.union([
    z.object({ kind: z.literal('original'), text: z.string() }),
    z.object({ kind: z.enum(['removed', 'unreadable', 'empty']) }),
  ]),
  /** As it will be quoted, where somebody has redacted it. */
  redactedText: z.exactOptional(z.string()),
  changedBy: z.exactOptional(z.string()),
  changedDay: z.exactOptional(z.string()),
  /** Its neighbours in the inbox as filtered. */
  previous: z.exactOptional(textRefSchema),
  next: z.exactOptional(textRefSchema),
});
export type OpenedText = z.infer<typeof openedTextSchema>;

/** `PUT /texts/:response/:question`: what is there is changed. `version` is the one that was read; another is a `conflict`. */
export const changeTextRequest = z.strictObject({
  version: z.int(),
  state: z.optional(z.enum(TEXT_STATES)),
  themes: z.optional(themes),
  /** The text as it may be quoted; `null` takes the redaction back, where the original is still here. */
  redacted: z.optional(z.nullable(z.string().check(z.maxLength(20_000), z.regex(/\S/)))),
});
export type ChangeText = z.infer<typeof changeTextRequest>;
export const changeTextReply = z.object({ version: z.int() });

/** `GET /texts/:response/:question/suggestions`: themes of the texts that are most like it, likeliest first. */
export const suggestionsSchema = z.object({ themes });

/** `POST /words/search`: the terms are neither logged nor kept. */
export const searchRequest = z.strictObject({ terms: z.string().check(z.maxLength(200), z.regex(/\S/)) });
export const searchReply = z.object({ texts: z.array(textSummarySchema), more: z.boolean() });

/** `POST /concerns`: raise one. */
export const raiseConcernRequest = z.strictObject({ response: z.uuid(), question: code });
export const raiseConcernReply = z.object({ due: z.string() });

/** `GET /concerns`: open ones first, those whose time is nearest or over at the top. */
export const concernsSchema = z.object({
  concerns: z.array(
    z.object({
      ...textRefSchema.shape,
      surveyTitle: z.string(),
      label: z.string(),
      raisedBy: z.string(),
      raisedDay: z.string(),
      due: z.string(),
      overdue: z.boolean(),
      settled: z.exactOptional(z.object({ by: z.string(), day: z.string(), how: z.exactOptional(z.string()) })),
    }),
  ),
});
export type Concerns = z.infer<typeof concernsSchema>;

/** `POST /concerns/settle`. */
export const settleConcernRequest = z.strictObject({
  response: z.uuid(),
  question: code,
  how: z.string().check(z.maxLength(5_000), z.regex(/\S/)),
});
export const doneReply = z.object({ done: z.literal(true) });
