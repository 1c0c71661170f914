import * as z from 'zod/mini';
import { HEARINGS, RECORDING_PLACES } from '../../domain/response/hearing.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';

export const TEXT_STATES = ['new', 'read', 'done'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Which part of the inbox: what waits, one state, or everything. */
const INBOX_PARTS = ['undone', ...TEXT_STATES, 'all'] as const;

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
  /** What was spoken: any, what waits to be typed or to be checked, and what has not arrived. */
  spoken: z.exactOptional(z.enum(['any', 'to-transcribe', 'to-check', 'missing'])),
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
  /** Where something was spoken: how far that has come, how long it plays in all (seconds), and in what language, once somebody has heard. */
  spoken: z.exactOptional(z.object({ hearing: z.enum(HEARINGS), seconds: z.int(), language: z.exactOptional(z.string()) })),
};
/** All that is known of a text without opening it. */
const textSummarySchema = z.object(summary);
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

const recordingSchema = z.object({
  id: z.uuid(),
  seconds: z.int(),
  state: z.enum(RECORDING_PLACES),
  /** ISO date on which it was received, or deleted; before that, on which its response said that it would come. */
  day: z.string(),
});
export type HeardRecording = z.infer<typeof recordingSchema>;

const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/));

const transcriptSchema = z.object({
  version: z.int(),
  /** BCP 47: what was spoken. */
  language,
  /** As it was typed; in English where somebody translated it, or else in the language that was spoken. */
  words: z.union([
    z.object({ kind: z.literal('typed'), text: z.string(), translatedBy: z.exactOptional(z.string()) }),
    z.object({ kind: z.enum(['removed', 'unreadable']) }),
  ]),
  /** Whoever typed it says that it is whole. */
  ready: z.boolean(),
  writtenBy: z.string(),
  writtenDay: z.string(),
  /** Whoever asks changed it last, and so cannot be the one who checks it. */
  mine: z.boolean(),
  checked: z.exactOptional(
    z.object({
      by: z.string(),
      day: z.string(),
      /** ISO date: the last day on which the recordings are kept, as their period is now; absent when none is here. */
      until: z.exactOptional(z.string()),
    }),
  ),
});
export type OpenedTranscript = z.infer<typeof transcriptSchema>;

/** What was spoken to a question, or by a group, and what has been typed of it. */
export const heardSchema = z.object({
  /** BCP 47: what was read, and so most likely spoken. */
  language: z.string(),
  /** What was spoken, in order. */
  recordings: z.array(recordingSchema),
  transcript: z.exactOptional(transcriptSchema),
  /** What may have been spoken, BCP 47; `und` for anything else. */
  languages: z.array(z.string()),
  /** Where the area has turned it on: the languages that a program here can make a draft of. */
  machine: z.exactOptional(z.array(z.string())),
});
export type Heard = z.infer<typeof heardSchema>;

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
  /** The theme that the writer chose for it, where the survey asks: not counted before a listener agrees. */
  chosenTheme: z.exactOptional(z.enum(THEMES)),
  changedBy: z.exactOptional(z.string()),
  changedDay: z.exactOptional(z.string()),
  ...heardSchema.shape,
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

/**
 * `PUT <where it was opened>/transcript`: what was said, typed. `version` is the one that was read, 0 when there was none;
 * another is a `conflict`. Whoever changes it takes a check back.
 */
export const writeTranscriptRequest = z.strictObject({
  version: z.int(),
  text: z.string().check(z.maxLength(20_000)),
  language,
  /** Who translated it into English, where somebody did. */
  translatedBy: z.optional(z.string().check(z.maxLength(100), z.regex(/\S/))),
  ready: z.boolean(),
});
export type WriteTranscript = z.infer<typeof writeTranscriptRequest>;

/** `POST <where it was opened>/transcript/check`: somebody else has heard it, and this is what was said. */
export const checkTranscriptRequest = z.strictObject({ version: z.int() });

/**
 * `POST /recordings/:id/draft`: a program on the endpoint's own machine writes down what it takes the words for. Kept nowhere; empty
 * when nothing came of it.
 */
export const machineDraftRequest = z.strictObject({ language });
export const machineDraftReply = z.object({ text: z.string() });

const waiting = z.object({
  count: z.int(),
  /** ISO date: since when the oldest of them waits. */
  since: z.exactOptional(z.string()),
});
/** `GET /hearings/waiting`: spoken answers that wait for a listener, and those of which something has not arrived. */
export const waitingSchema = z.object({ toTranscribe: waiting, toCheck: waiting, missing: waiting });
export type Waiting = z.infer<typeof waitingSchema>;

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
