import * as z from 'zod/mini';
import { HEARINGS } from '../../domain/response/hearing.ts';
import { GROUP_AGES, GROUPS } from '../../domain/session/groupSession.ts';
import { PHOTO_TYPES } from '../../domain/session/ownCard.ts';

/** Exact, for those who may read words; else a published figure, which may be rounded or hidden. */
export const figureSchema = z.union([z.object({ shown: z.literal(true), count: z.int() }), z.object({ shown: z.literal(false) })]);

export const staffGroupItemSchema = z.object({
  activity: z.string(),
  kind: z.enum(['hands-up', 'line', 'card-sort', 'not-suitable', 'dot-votes', 'wall', 'drawing', 'voice']),
  /** What was asked, in English. */
  asked: z.string(),
  shared: z.boolean(),
  /** How often each was said. `hidden`: the numbers are too small to be seen by this reader. */
  tally: z.union([
    z.object({ shown: z.literal(true), cells: z.array(z.object({ label: z.string(), figure: figureSchema })) }),
    z.object({ shown: z.literal(false) }),
  ]),
  /** Of a card sort: the pile that the group at the table as a whole put each card on. */
  piles: z.array(z.object({ card: z.string(), pile: z.string() })),
  /** And the piles of the cards that it made itself, in their order: what stands on them is among the words. */
  own: z.array(z.string()),
  /** On own phones, for those who may read words: who said something, and where each card lies on how many. */
  phones: z.exactOptional(
    z.object({
      said: z.int(),
      notSaid: z.int(),
      notTakingPart: z.int(),
      notSuitable: z.int(),
      piles: z.array(z.object({ card: z.string(), pile: z.string(), count: z.int() })),
    }),
  ),
  /** Ideas of a wall, or strokes of a drawing. */
  made: z.int(),
  /** Where something was spoken: how far that has come, how many recordings there are, and how long they play in all (seconds). */
  spoken: z.exactOptional(z.object({ hearing: z.enum(HEARINGS), recordings: z.int(), seconds: z.int() })),
});
export type StaffGroupItem = z.infer<typeof staffGroupItemSchema>;

const sessionSchema = z.object({
  id: z.uuid(),
  plan: z.string(),
  who: z.enum(GROUPS),
  ages: z.enum(GROUP_AGES),
  /** Everybody: those at the table and those with phones of their own. */
  people: z.int(),
  table: z.int(),
  phones: z.int(),
  /** Whether the facilitator's device has sent the session; phones may be first. */
  facilitator: z.boolean(),
  language: z.string(),
  day: z.string(),
  items: z.array(staffGroupItemSchema),
  /** Something was written or drawn, and is still here. */
  worded: z.boolean(),
});
export type StaffGroup = z.infer<typeof sessionSchema>;

/** `GET /groups`: newest day first. */
export const groupsSchema = z.object({
  /** Made up, for a demonstration. */
  synthetic: z.exactOptional(z.literal(true)),
  sessions: z.array(sessionSchema),
});

const strokes = z.array(z.object({ colour: z.string(), points: z.array(z.number()) }));

const ownCard = z.object({
  word: z.string(),
  picture: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('drawing'), strokes }),
      /** base64url. */
      z.object({ kind: z.literal('photo'), type: z.enum(PHOTO_TYPES), data: z.string() }),
    ]),
  ),
});
export type StaffOwnCard = z.infer<typeof ownCard>;

const openedWords = z.union([
  z.object({
    groups: z.array(z.object({ name: z.string(), ideas: z.array(z.string()), spoken: z.exactOptional(z.array(z.string())) })),
  }),
  z.object({ strokes, caption: z.string() }),
  z.object({ cards: z.array(ownCard) }),
]);
export type OpenedWords = z.infer<typeof openedWords>;

/**
 * `GET /groups/:id/words`, for listeners: what young people wrote, drew and photographed, by activity. What they spoke in one opens at
 * `GET /groups/:id/spoken/:activity`, as that of a response does (`heardSchema`), and is typed and checked below it. `spoken`: ids of
 * recordings.
 */
export const openedGroupSchema = z.object({
  words: z.record(z.string(), openedWords),
  /** On own phones. Nothing tells which of two things one person said. */
  phones: z.record(z.string(), z.array(openedWords)),
});
