/** An entry as far as a look remembers it: which, and the day it changed last (ISO). */
interface Seen {
  readonly id: string;
  readonly changedOn: string;
}

/** What was there when a reader looked. */
interface Looked {
  /** ISO day. */
  readonly day: string;
  /** By entry id: the day it had changed last. */
  readonly seen: Readonly<Record<string, string>>;
}

/** The last day on which a reader looked at the entries, and the last one before that. */
export interface Look extends Looked {
  readonly before?: Looked;
}

/**
 * The look that is taken now. A day is one look, however often the page is opened: what was new in the morning is still
 * told apart in the evening.
 *
 * @param last the look that was remembered, if any.
 * @param today ISO day.
 */
export function lookNow(last: Look | undefined, entries: readonly Seen[], today: string): Look {
  const seen = Object.fromEntries(entries.map(({ id, changedOn }) => [id, changedOn]));
  const before = last?.day === today ? last.before : last && { day: last.day, seen: last.seen };
  return { day: today, seen, ...(before && { before }) };
}

/** The entries that came or changed since then. Nothing is new to a reader who never looked. */
export function newSince<E extends Seen>(looked: Looked | undefined, entries: readonly E[]): readonly E[] {
  return looked ? entries.filter(({ id, changedOn }) => looked.seen[id] !== changedOn) : [];
}
