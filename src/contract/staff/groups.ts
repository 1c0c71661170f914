import * as z from 'zod/mini';
import { GROUP_AGES, GROUPS } from '../../domain/session/groupSession.ts';

/** Exact, for those who may read words; else a published figure, which may be rounded or hidden. */
const figure = z.union([z.object({ shown: z.literal(true), count: z.int() }), z.object({ shown: z.literal(false) })]);

const itemSchema = z.object({
  activity: z.string(),
  kind: z.enum(['hands-up', 'line', 'card-sort', 'not-suitable', 'dot-votes', 'wall', 'drawing']),
  /** What was asked, in English. */
  asked: z.string(),
  shared: z.boolean(),
  /** How often each was said. `hidden`: the numbers are too small to be seen by this reader. */
  tally: z.union([
    z.object({ shown: z.literal(true), cells: z.array(z.object({ label: z.string(), figure })) }),
    z.object({ shown: z.literal(false) }),
  ]),
  /** Of a card sort: the pile that the group at the table as a whole put each card on. */
  piles: z.array(z.object({ card: z.string(), pile: z.string() })),
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
});
export type StaffGroupItem = z.infer<typeof itemSchema>;

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
  items: z.array(itemSchema),
  /** Something was written or drawn, and is still here. */
  worded: z.boolean(),
});
export type StaffGroup = z.infer<typeof sessionSchema>;

/** `GET /groups`: newest day first. */
export const groupsSchema = z.object({ sessions: z.array(sessionSchema) });

const strokes = z.array(z.object({ colour: z.string(), points: z.array(z.number()) }));

const said = z.union([
  z.object({ groups: z.array(z.object({ name: z.string(), ideas: z.array(z.string()) })) }),
  z.object({ strokes, caption: z.string() }),
]);
export type StaffGroupSaid = z.infer<typeof said>;

/** `GET /groups/:id/words`, for listeners: what young people wrote and drew, by activity. */
export const openedGroupSchema = z.object({
  words: z.record(z.string(), said),
  /** On own phones. Nothing tells which of two things one person said. */
  phones: z.record(z.string(), z.array(said)),
});
