import * as z from 'zod/mini';
import { DRAWING_COLOURS, DRAWING_SIDE } from './groupItem.ts';
import { GROUP_AGES, GROUPS, MOST_PEOPLE } from './groupSession.ts';

/** An id in the area's own content. */
export const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const small = (most: number) => z.int().check(z.nonnegative(), z.maximum(most));

/** How long an idea, the name of a group of ideas and a caption may be, in characters. */
export const MOST_IDEA = 140;
export const MOST_NAME = 40;
export const MOST_CAPTION = 200;
/** Ideas of one wall, and groups of them. */
export const MOST_IDEAS = 60;
export const MOST_IDEA_GROUPS = 8;
/** Points of one drawing: what its sealed words have room for. */
export const MOST_POINTS = 6_000;

const counts = z.array(z.strictObject({ code, count: small(MOST_PEOPLE * 10) })).check(z.maxLength(20));
const tally = z.strictObject({ counts, notSaid: small(MOST_PEOPLE), notTakingPart: small(MOST_PEOPLE) });
const item = { activity: code, shared: z.boolean() };

const ideaGroupSchema = z.strictObject({
  name: z.string().check(z.maxLength(MOST_NAME)),
  ideas: z.array(z.string().check(z.maxLength(MOST_IDEA), z.regex(/\S/))).check(z.maxLength(MOST_IDEAS)),
});
const wallWords = z.strictObject({ groups: z.array(ideaGroupSchema).check(z.maxLength(MOST_IDEA_GROUPS)) });
const strokeSchema = z.strictObject({
  colour: z.enum(DRAWING_COLOURS),
  points: z.array(small(DRAWING_SIDE)).check(
    z.minLength(2),
    z.maxLength(MOST_POINTS * 2),
    z.refine((points) => points.length % 2 === 0),
  ),
});
const drawingWords = z.strictObject({
  strokes: z
    .array(strokeSchema)
    .check(z.refine((strokes) => strokes.reduce((all, { points }) => all + points.length / 2, 0) <= MOST_POINTS)),
  caption: z.string().check(z.maxLength(MOST_CAPTION)),
});

const counted = [
  z.strictObject({ ...item, kind: z.literal('hands-up'), tally }),
  z.strictObject({ ...item, kind: z.literal('line'), together: z.boolean(), tally }),
  z.strictObject({
    ...item,
    kind: z.literal('card-sort'),
    piles: z.array(z.strictObject({ card: code, pile: code })).check(z.maxLength(20)),
  }),
  z.strictObject({ ...item, kind: z.literal('not-suitable') }),
  z.strictObject({ ...item, kind: z.literal('dot-votes'), counts }),
] as const;

/** An item with its words, as it is kept on the device. */
export const groupItemSchema = z.discriminatedUnion('kind', [
  ...counted,
  z.extend(wallWords, { ...item, kind: z.literal('wall') }),
  z.extend(drawingWords, { ...item, kind: z.literal('drawing') }),
]);

/** And without them: how many ideas are in each group, how many strokes. */
export const codedItemSchema = z.discriminatedUnion('kind', [
  ...counted,
  z.strictObject({ ...item, kind: z.literal('wall'), ideas: z.array(small(MOST_IDEAS)).check(z.maxLength(MOST_IDEA_GROUPS)) }),
  z.strictObject({ ...item, kind: z.literal('drawing'), strokes: small(MOST_POINTS) }),
]);
export type CodedItem = z.infer<typeof codedItemSchema>;

export const groupContextSchema = z.strictObject({
  plan: code,
  who: z.enum(GROUPS),
  ages: z.enum(GROUP_AGES),
  people: small(MOST_PEOPLE),
  joined: z.exactOptional(z.literal(true)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)),
  format: z.enum(['standard', 'easy-read']),
});

/** The coded part of a finished session, before it is held against its activities. */
export const codedGroupSchema = z.extend(groupContextSchema, {
  id: z.uuidv4(),
  day: z.iso.date(),
  items: z.array(codedItemSchema).check(z.minLength(1), z.maxLength(20)),
});
export type CodedGroup = z.infer<typeof codedGroupSchema>;

/** The words of a session by activity. */
export const groupWordsSchema = z.record(code, z.union([wallWords, drawingWords]));
export type GroupWords = z.infer<typeof groupWordsSchema>;
