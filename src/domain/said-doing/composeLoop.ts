import type { Entry, EntryWords, Source } from './entry.ts';
import type { PlannedAction } from './promise.ts';

/** A version of an entry that families see. */
export interface ShownEntry {
  readonly entry: Entry;
  /** ISO days: first shown, and since when this version is. */
  readonly published: string;
  readonly changedOn: string;
  /** In the order chosen by the editor; only those whose writers have not taken them back. */
  readonly quotes: readonly { readonly text: string; readonly language: string }[];
}

/** `lang`: what it is in, where it has not been translated with the rest. */
interface ComposedUpdate {
  readonly day: string;
  readonly text: string;
  readonly lang?: string;
}

const ENGLISH = 'en';

/**
 * Everything that is shown, in one variant.
 *
 * @param tags the variant asked for, then what it falls back to, in order. English comes last by itself.
 */
export function composeLoop(tags: readonly string[], shown: readonly ShownEntry[], timeline: readonly PlannedAction[]) {
  return {
    entries: shown.map((each) => composeEntry(tags, each)).sort(newestChangeFirst),
    timeline: timeline.map((each) => composeAction(tags, each)).sort(byDueMonth),
  };
}

function composeEntry(tags: readonly string[], { entry, published, changedOn, quotes }: ShownEntry) {
  const { words, reviewed, updates, ...rest } = entry;
  const lang = tags.find((tag) => stands(entry, words[tag])) ?? ENGLISH;
  const { title, said, doing, why, changed, updates: news } = words[lang] ?? needEnglish(entry);
  const english = words[ENGLISH]?.updates ?? {};
  return {
    ...rest,
    published,
    changedOn,
    title,
    said,
    doing,
    ...(why !== undefined && entry.status === 'cannot' && { why }),
    ...(changed !== undefined && { changed }),
    quotes,
    updates: updates
      .map(
        ({ id, day }): ComposedUpdate => ({
          day,
          ...(news[id] === undefined ? { text: english[id] ?? '', lang: ENGLISH } : { text: news[id] }),
        }),
      )
      // Of two on one day the later one is newer.
      .reverse()
      .sort((one, other) => compare(other.day, one.day)),
    lang,
    draft: isDraft(lang, reviewed),
  };
}

function composeAction(tags: readonly string[], { words, reviewed = [], ...rest }: PlannedAction) {
  const lang = tags.find((tag) => words[tag]) ?? ENGLISH;
  const { promise, note } = words[lang] ?? needEnglish(rest);
  return {
    ...rest,
    sources: rest.sources as readonly Source[],
    promise,
    ...(note !== undefined && { note }),
    lang,
    draft: isDraft(lang, reviewed),
  };
}

/** That something will not be done is never said without the reason. */
const stands = ({ status }: Entry, words: EntryWords | undefined): boolean =>
  words !== undefined && (status !== 'cannot' || words.why !== undefined);

const isDraft = (lang: string, reviewed: readonly string[]): boolean => lang !== ENGLISH && !reviewed.includes(lang);

type Changed = { readonly id: string; readonly changedOn: string };
const newestChangeFirst = (one: Changed, other: Changed): number => compare(other.changedOn, one.changedOn) || compare(one.id, other.id);

type Due = { readonly id: string; readonly due: string };
const byDueMonth = (one: Due, other: Due): number => compare(one.due, other.due) || compare(one.id, other.id);

/** By code unit: the same on every machine, whatever its language. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function needEnglish({ id }: { readonly id: string }): never {
  throw new Error(`${id} has no English words`);
}
