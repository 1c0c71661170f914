import * as z from 'zod/mini';
import type { Condition } from './condition.ts';
import { APART_CODES, type Survey } from './survey.ts';

const code = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item));

const conditionSchema: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ all: z.lazy(() => list(conditionSchema)) }),
  z.strictObject({ any: z.lazy(() => list(conditionSchema)) }),
  z.strictObject({ not: z.lazy(() => conditionSchema) }),
  z.strictObject({ answered: code }),
  z.strictObject({ question: code, selected: list(code) }),
  z.strictObject({ question: code, is: z.enum(['below', 'at-most', 'exactly', 'at-least', 'above']), value: z.number() }),
]);

const pictureCode = z.string().check(z.regex(/^(letter-)?[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$/));
const picture = z.exactOptional(pictureCode);

const optionSchema = z.strictObject({
  code,
  exclusive: z.exactOptional(z.boolean()),
  say: z.exactOptional(z.int().check(z.positive())),
  picture,
});

const scaleSchema = z.strictObject({ id: code, points: list(code), positive: list(code) });

const when = z.exactOptional(conditionSchema);

const question = {
  id: code,
  indicator: z.exactOptional(z.string()),
  when,
  required: z.exactOptional(z.boolean()),
  apart: z.exactOptional(list(z.enum(APART_CODES))),
  picture,
};

const pageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose-one'), ...question, options: list(optionSchema) }),
  z.strictObject({ kind: z.literal('choose-many'), ...question, options: list(optionSchema) }),
  z.strictObject({ kind: z.literal('scale'), ...question, scale: scaleSchema, easyRead: z.exactOptional(scaleSchema) }),
  z.strictObject({ kind: z.literal('number'), ...question, least: z.int(), most: z.int() }),
  z.strictObject({
    kind: z.literal('text'),
    ...question,
    length: z.enum(['short', 'long']),
    most: z.int(),
    speak: z.exactOptional(z.int().check(z.positive())),
  }),
  z.strictObject({ kind: z.literal('information'), id: code, when, picture, pictures: z.exactOptional(list(pictureCode)) }),
]);

/** The shape of a survey that comes from outside. What it says of itself is `checkSurvey`'s matter. */
export const surveySchema = z.strictObject({
  id: code,
  version: z.int().check(z.positive()),
  respondent: z.enum(['parent', 'young-person', 'professional', 'anyone']),
  minutes: z.int().check(z.positive()),
  easyByNature: z.exactOptional(z.boolean()),
  beside: z.exactOptional(z.literal('entry')),
  sections: list(z.strictObject({ id: code, when, extra: z.exactOptional(z.literal(true)), pages: list(pageSchema) })),
});

/** Optional keys made plain, so that one that is missing on one side is seen. */
type Whole<T> = T extends readonly (infer Item)[] ? Whole<Item>[] : T extends object ? { [Key in keyof T]-?: Whole<T[Key]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

// Does not compile when `Survey` and the schema part ways, in either direction.
true satisfies Same<Whole<z.infer<typeof surveySchema>>, Whole<Survey>>;
