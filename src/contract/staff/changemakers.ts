import * as z from 'zod/mini';
import { STATUSES } from '../../domain/said-doing/entry.ts';
import { figureSchema, staffGroupItemSchema } from './groups.ts';
import { textSchema } from './parts.ts';

/** How long words released for the Changemakers' page may be, and a proposal of theirs, in characters. */
export const MOST_RELEASED = 2000;
export const MOST_PROPOSED = 1000;

const idSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What a group of Changemakers chose for the Board in one activity of one session. */
const messageRefSchema = z.strictObject({ session: z.uuidv4(), activity: idSchema });
export type MessageRef = z.infer<typeof messageRefSchema>;

const refs = z.array(messageRefSchema).check(z.maxLength(60));

const messageSchema = z.extend(staffGroupItemSchema, {
  /** OpenMoji. */
  picture: z.exactOptional(z.string()),
  /** What they wrote or drew, as far as a listener has released it. */
  words: z.exactOptional(z.string()),
  /** Published entries that answer it, by id. */
  answers: z.array(z.string()),
});
export type Message = z.infer<typeof messageSchema>;

const answerSchema = z.object({
  id: z.string(),
  status: z.enum(STATUSES),
  title: z.string(),
  said: z.string(),
  doing: z.string(),
  why: z.exactOptional(z.string()),
  changed: z.exactOptional(z.string()),
  /** How many families and young people answered it, in waves that are out, as a published figure. */
  replies: figureSchema,
});
export type EntryAnswering = z.infer<typeof answerSchema>;

/** `taken-up`: the editor makes an entry of it, which nobody sees yet. `published`: families see that entry. */
const PROPOSAL_STATES = ['waiting', 'taken-up', 'published', 'turned-down'] as const;

const proposalSchema = z.object({
  id: z.uuidv4(),
  /** ISO day. */
  day: z.string(),
  /** Without it, the key for it is not here. */
  text: z.exactOptional(z.string()),
  state: z.enum(PROPOSAL_STATES),
  /** Published: the entry's id. */
  entry: z.exactOptional(z.string()),
  /** Turned down: why. */
  reason: z.exactOptional(z.string()),
});
export type OwnProposal = z.infer<typeof proposalSchema>;

/** `GET /changemakers`: their sessions, newest day first, with what each group chose for the Board and nothing else of it. */
export const changemakersSchema = z.object({
  /** Made up, for a demonstration. */
  synthetic: z.exactOptional(z.literal(true)),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      day: z.string(),
      /** How many were there, as all figures of this page are: beside an exact number a rounded one reads as a mistake. */
      people: figureSchema,
      messages: z.array(messageSchema),
    }),
  ),
  /** What answers any of it, or came of a proposal of the reader's. */
  entries: z.array(answerSchema),
  /** The reader's own, newest first. */
  proposals: z.array(proposalSchema),
});
export type ChangemakersView = z.infer<typeof changemakersSchema>;

/** `POST /changemakers/proposals`: to the editor, and nobody else. */
export const proposeRequest = z.strictObject({ text: textSchema(MOST_PROPOSED), about: refs });

/** `GET /proposals`, for the editor: those that wait, the oldest first. Not whose they are. */
export const proposalsSchema = z.object({
  proposals: z.array(
    z.object({
      id: z.uuidv4(),
      day: z.string(),
      text: z.exactOptional(z.string()),
      /** What was asked in the activities it is about. */
      about: z.array(z.string()),
    }),
  ),
});
export type WaitingProposal = z.infer<typeof proposalsSchema>['proposals'][number];

/** `POST /proposals/:id/settle`. The reason is read by whoever proposed it. */
export const settleProposalRequest = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('taken-up'), entry: idSchema }),
  z.strictObject({ outcome: z.literal('turned-down'), reason: textSchema(1000) }),
]);
export type SettleProposal = z.infer<typeof settleProposalRequest>;

/** `GET /entries/:id/messages`: every message of the Changemakers, newest day first, and whether the entry answers it. */
export const entryMessagesSchema = z.object({
  messages: z.array(z.object({ session: z.uuid(), activity: z.string(), asked: z.string(), day: z.string(), answered: z.boolean() })),
});
/** `PUT /entries/:id/messages`: those that it answers, instead of those before. */
export const linkEntryRequest = z.strictObject({ messages: refs });

/** `GET /groups/:id/releases/:activity`: what is released, if anything is. */
export const releaseSchema = z.object({ released: z.exactOptional(z.object({ text: z.string(), day: z.string(), by: z.string() })) });
/** `PUT /groups/:id/releases/:activity`. */
export const releaseRequest = z.strictObject({ text: textSchema(MOST_RELEASED) });
