import * as z from 'zod/mini';
import { AGES, type Entry, NEEDS, PRIORITIES, STATUSES } from '../../domain/said-doing/entry.ts';
import { DECISIONS, ENTRY_STATES } from '../../domain/said-doing/standing.ts';
import { THEMES } from '../../domain/said-doing/theme.ts';
import { langSchema } from '../prompts.ts';
import { dueSchema, sourceSchema, textSchema } from './parts.ts';

const idSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/, 'Use small letters, digits and hyphens, at most 60.'));
const versionSchema = z.int().check(z.positive());

const wordsSchema = z.strictObject({
  title: textSchema(120),
  said: textSchema(3000),
  doing: z.string().check(z.maxLength(3000, 'Write at most 3000 letters.')),
  why: z.exactOptional(textSchema(2000)),
  changed: z.exactOptional(textSchema(2000)),
  updates: z.record(idSchema, textSchema(1500)),
});

/** Each once. */
const list = <T extends string>(of: readonly T[]) =>
  z.array(z.enum(of)).check(z.refine((codes) => new Set(codes).size === codes.length, 'The same one twice.'));

/** An `Entry`, refused where it would not hold together on a family's page. Issues name the field, so that a form can show them. */
export const entrySchema = z
  .strictObject({
    id: idSchema,
    themes: list(THEMES).check(z.minLength(1, 'Choose at least one theme.')),
    priority: z.enum(PRIORITIES),
    ages: list(AGES),
    needs: list(NEEDS),
    status: z.enum(STATUSES),
    owner: textSchema(200),
    due: z.exactOptional(dueSchema),
    updates: z.array(z.strictObject({ id: idSchema, day: z.iso.date('Give the day.') })).check(z.maxLength(60)),
    sources: z.array(sourceSchema).check(z.maxLength(30)),
    words: z.record(langSchema, wordsSchema),
    reviewed: z.array(langSchema),
  })
  .check((context) => {
    for (const [path, message] of faults(context.value)) context.issues.push({ code: 'custom', input: context.value, path, message });
  });
export type SentEntry = z.infer<typeof entrySchema>;

// Does not compile when the domain and the wire part ways.
true satisfies SentEntry extends Entry ? true : never;

function* faults({
  words,
  status,
  updates,
  reviewed,
}: Pick<Entry, 'words' | 'status' | 'updates' | 'reviewed'>): Iterable<[string[], string]> {
  const english = words['en'];
  if (!english) yield [['words', 'en', 'title'], 'Write the English words.'];
  if (status === 'cannot' && english && english.why === undefined) yield [['words', 'en', 'why'], 'Say why it cannot be done.'];
  // What was only heard needs no answer yet; anything else needs one wherever there are words.
  for (const [tag, { doing }] of Object.entries(words))
    if (doing.trim() === '' && (status !== 'heard' || words['en']?.doing.trim())) yield [['words', tag, 'doing'], 'Write something here.'];
  const ids = updates.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) yield [['updates'], 'Two updates have the same id.'];
  if (updates.some(({ day }, at) => day < (updates[at - 1]?.day ?? ''))) yield [['updates'], 'Put the oldest update first.'];
  for (const id of ids)
    if (english && english.updates[id] === undefined) yield [['words', 'en', 'updates', id], 'Write the update in English.'];
  for (const [tag, { updates: texts }] of Object.entries(words))
    for (const id of Object.keys(texts)) if (!ids.includes(id)) yield [['words', tag, 'updates', id], 'There is no such update.'];
  for (const tag of reviewed) if (tag === 'en' || !words[tag]) yield [['reviewed'], `There are no words in ${tag} to sign off.`];
}

/** Where a quotation comes from. Its text is never sent by a browser: the endpoint takes it from where it was redacted. */
const quoteRefSchema = z.strictObject({ response: z.uuidv4(), question: idSchema });
export type QuoteRef = z.infer<typeof quoteRefSchema>;

const quoteSchema = z.extend(quoteRefSchema, { text: z.string(), language: z.string() });
export type Quote = z.infer<typeof quoteSchema>;

/** A quotation that may be used: its writer agreed, and a listener has left out what tells who it was. */
const offeredQuoteSchema = z.extend(quoteSchema, { day: z.string() });
export const offeredQuotesReply = z.object({ quotes: z.array(offeredQuoteSchema) });

const standingSchema = z.object({
  state: z.enum(ENTRY_STATES),
  agreed: z.boolean(),
  shown: z.exactOptional(z.object({ version: versionSchema, since: z.string() })),
  coming: z.exactOptional(z.object({ version: versionSchema, from: z.string() })),
  firstShown: z.exactOptional(z.string()),
});

/** `GET /entries`. */
export const entryListReply = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      themes: z.array(z.enum(THEMES)),
      priority: z.enum(PRIORITIES),
      status: z.enum(STATUSES),
      version: versionSchema,
      /** ISO day of the newest version. */
      changed: z.string(),
      standing: standingSchema,
      /** How many of the other variants have no words, and how many have words that no reader has signed off. */
      missing: z.int(),
      drafts: z.int(),
    }),
  ),
  /** Themes that nothing shown to families answers. */
  unanswered: z.array(z.enum(THEMES)),
});
export type EntryRow = z.infer<typeof entryListReply>['entries'][number];

const versionInfo = z.object({ version: versionSchema, day: z.string(), author: z.string() });

/** `GET /entries/:id/versions/:version`. */
export const entryVersionReply = z.extend(versionInfo, { entry: entrySchema, quotes: z.array(quoteSchema) });
export type EntryVersion = z.infer<typeof entryVersionReply>;

const decisionSchema = z.object({
  kind: z.enum(DECISIONS),
  version: versionSchema,
  madeOn: z.string(),
  from: z.exactOptional(z.string()),
  comment: z.exactOptional(z.string()),
  actor: z.string(),
});

/** `GET /entries/:id`. */
export const entryReply = z.object({
  newest: entryVersionReply,
  standing: standingSchema,
  /** Oldest first. */
  versions: z.array(versionInfo),
  decisions: z.array(decisionSchema),
  /** Whether the forum must have agreed, or a reason be given, before families see it. */
  signOff: z.enum(['required', 'optional']),
  today: z.string(),
});
export type EntryDetail = z.infer<typeof entryReply>;

const content = { entry: entrySchema, quotes: z.array(quoteRefSchema).check(z.maxLength(12)) };

/** `POST /entries`: the first version. `confirmed`: variants whose words a reader has seen as they are in this version. */
export const newEntryRequest = z.strictObject({ ...content, confirmed: z.array(langSchema) });
/** `POST /entries/:id/versions`: the next version, made from version `basedOn`; refused when there is a newer one. */
export const saveEntryRequest = z.strictObject({ ...content, confirmed: z.array(langSchema), basedOn: versionSchema });

/** `POST /entries/:id/ask`, `/unschedule`. */
export const ofVersionRequest = z.strictObject({ version: versionSchema });
/** `POST /entries/:id/sign-off`, by the forum. */
export const signOffRequest = z.discriminatedUnion('agreed', [
  z.strictObject({ agreed: z.literal(true), version: versionSchema, comment: z.exactOptional(textSchema(2000)) }),
  z.strictObject({ agreed: z.literal(false), version: versionSchema, comment: textSchema(2000) }),
]);
/** `POST /entries/:id/publish`: now, or from a day on. `reason`: why without the forum's agreement. */
export const publishRequest = z.strictObject({
  version: versionSchema,
  from: z.exactOptional(z.iso.date()),
  reason: z.exactOptional(textSchema(2000)),
});
/** `POST /entries/:id/withdraw`. */
export const withdrawRequest = z.strictObject({ version: versionSchema, reason: textSchema(2000) });
