import * as z from 'zod/mini';
import { recordingSchema } from '../response/responseSchema.ts';
import { DRAWING_COLOURS, DRAWING_SIDE } from './groupItem.ts';
import { GROUP_AGES, GROUPS, MOST_PEOPLE } from './groupSession.ts';
import { MOST_CARD_POINTS, MOST_CARD_WORD, MOST_OWN_CARDS, MOST_PHOTO_BYTES, PHOTO_TYPES } from './ownCard.ts';

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
/** How many there may be, and how long, the activity says. */
const recordings = z.array(recordingSchema).check(z.maxLength(100));
const spoken = { recordings: z.exactOptional(recordings) };

const ideaGroupSchema = z.strictObject({
  name: z.string().check(z.maxLength(MOST_NAME)),
  ideas: z.array(z.string().check(z.maxLength(MOST_IDEA), z.regex(/\S/))).check(z.maxLength(MOST_IDEAS)),
  spoken: z.exactOptional(z.array(z.uuidv4()).check(z.minLength(1), z.maxLength(100))),
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
const strokes = (most: number) =>
  z.array(strokeSchema).check(z.refine((drawn) => drawn.reduce((all, { points }) => all + points.length / 2, 0) <= most));
const drawingWords = z.strictObject({
  strokes: strokes(MOST_POINTS),
  caption: z.string().check(z.maxLength(MOST_CAPTION)),
});

/** A photo is what a WebP or a JPEG begins with, and not much longer than a device makes it. */
const photoData = z.string().check(z.regex(/^(UklGR|_9j_)[A-Za-z0-9_-]+$/), z.maxLength(Math.ceil((MOST_PHOTO_BYTES * 4) / 3)));
const ownCard = {
  word: z.string().check(z.maxLength(MOST_CARD_WORD), z.regex(/\S/)),
  picture: z.exactOptional(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('drawing'), strokes: strokes(MOST_CARD_POINTS) }),
      z.strictObject({ kind: z.literal('photo'), type: z.enum(PHOTO_TYPES), data: photoData }),
    ]),
  ),
};
const ownCards = <Card extends z.core.$ZodType>(card: Card) => z.array(card).check(z.minLength(1), z.maxLength(MOST_OWN_CARDS));
const ownCardWords = z.strictObject(ownCard);
export type OwnCardWords = z.infer<typeof ownCardWords>;
const cardWords = z.strictObject({ cards: ownCards(ownCardWords) });

const cardSort = {
  ...item,
  kind: z.literal('card-sort'),
  piles: z.array(z.strictObject({ card: code, pile: code })).check(z.maxLength(20)),
};
const counted = [
  z.strictObject({ ...item, kind: z.literal('hands-up'), tally }),
  z.strictObject({ ...item, kind: z.literal('line'), together: z.boolean(), tally }),
  z.strictObject({ ...item, kind: z.literal('not-suitable') }),
  z.strictObject({ ...item, kind: z.literal('dot-votes'), counts }),
  z.strictObject({ ...item, kind: z.literal('voice'), recordings }),
] as const;

/** An item with its words, as it is kept on the device. */
export const groupItemSchema = z.discriminatedUnion('kind', [
  ...counted,
  z.strictObject({ ...cardSort, own: z.exactOptional(ownCards(z.strictObject({ ...ownCard, pile: z.exactOptional(code) }))) }),
  z.extend(wallWords, { ...item, ...spoken, kind: z.literal('wall') }),
  z.extend(drawingWords, { ...item, ...spoken, kind: z.literal('drawing') }),
]);

/**
 * And without them: how many ideas are in each group, typed and spoken, how many strokes, on which pile each of the
 * group's own cards lies. What was spoken is declared here.
 */
export const codedItemSchema = z.discriminatedUnion('kind', [
  ...counted,
  z.strictObject({ ...cardSort, own: z.exactOptional(ownCards(code)) }),
  z.strictObject({
    ...item,
    ...spoken,
    kind: z.literal('wall'),
    ideas: z.array(small(MOST_IDEAS * 2)).check(z.maxLength(MOST_IDEA_GROUPS)),
  }),
  z.strictObject({ ...item, ...spoken, kind: z.literal('drawing'), strokes: small(MOST_POINTS) }),
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
export const groupWordsSchema = z.record(code, z.union([wallWords, drawingWords, cardWords]));
export type GroupWords = z.infer<typeof groupWordsSchema>;
