import * as z from 'zod/mini';
import { PRIORITIES } from '../../domain/said-doing/entry.ts';
import { type PlannedAction, PROMISE_STATES } from '../../domain/said-doing/promise.ts';
import { langSchema } from '../prompts.ts';
import { sourceSchema, textSchema } from './parts.ts';

const actionWords = z.strictObject({ promise: textSchema(1000), note: z.exactOptional(textSchema(1000)) });

/** A `PlannedAction`. What it promises was agreed in the plan: its state, note and sources are what staff change. */
export const plannedActionSchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/)),
    priority: z.enum(PRIORITIES),
    due: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as 2027-03.')),
    state: z.enum(PROMISE_STATES),
    stateDay: z.exactOptional(z.iso.date('Give the day.')),
    sources: z.array(sourceSchema).check(z.minLength(1, 'Name the document that says so.'), z.maxLength(30)),
    words: z.record(langSchema, actionWords),
    reviewed: z.exactOptional(z.array(langSchema)),
  })
  .check((context) => {
    const { words, state, stateDay } = context.value;
    const refuse = (path: string[], message: string) => context.issues.push({ code: 'custom', input: context.value, path, message });
    if (!words['en']) refuse(['words', 'en', 'promise'], 'Write the English words.');
    if (state !== 'not-known' && stateDay === undefined) refuse(['stateDay'], 'Say which day this was known.');
  });

export type SentAction = z.infer<typeof plannedActionSchema>;

// Does not compile when the domain and the wire part ways.
true satisfies SentAction extends PlannedAction ? true : never;

const versionInfo = { version: z.int(), day: z.string(), author: z.string() };

/** `GET /timeline`: every action as it is now. */
export const timelineReply = z.object({ actions: z.array(z.object({ ...versionInfo, action: plannedActionSchema })), today: z.string() });

/** `GET /timeline/:id`: every version of one, oldest first. */
export const actionHistoryReply = z.object({ versions: z.array(z.object({ ...versionInfo, action: plannedActionSchema })) });

/** `POST /timeline/:id`: shown to families at once. */
export const saveActionRequest = z.strictObject({ basedOn: z.int().check(z.positive()), action: plannedActionSchema });
