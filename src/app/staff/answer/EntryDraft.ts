import { entrySchema, type QuoteRef, type SentEntry } from '../../../contract/staff/entries.ts';
import type { Entry, EntryWords, Priority, Status } from '../../../domain/said-doing/entry.ts';

/** An entry while it is written: empty fields are empty texts, and nothing need hold together yet. */
export interface EntryDraft {
  readonly entry: Omit<Entry, 'due' | 'priority' | 'status'> & {
    readonly due: string;
    readonly priority: Priority;
    readonly status: Status;
  };
  readonly quotes: readonly QuoteRef[];
  /** Variants whose words a reader has seen as they are here. */
  readonly confirmed: readonly string[];
  /** The version it was made from; 0 for a new entry. */
  readonly basedOn: number;
}

export const NO_WORDS: EntryWords = { title: '', said: '', doing: '', why: '', changed: '', updates: {} };

export const NEW_DRAFT: EntryDraft = {
  entry: {
    id: '',
    themes: [],
    priority: 'PA1',
    ages: [],
    needs: [],
    status: 'heard',
    owner: '',
    due: '',
    updates: [],
    sources: [],
    words: { en: NO_WORDS },
    reviewed: [],
  },
  quotes: [],
  confirmed: [],
  basedOn: 0,
};

export function draftOf(entry: Entry, quotes: readonly QuoteRef[], basedOn: number): EntryDraft {
  return {
    entry: { ...entry, due: entry.due ?? '' },
    quotes: quotes.map(({ response, question }) => ({ response, question })),
    confirmed: [],
    basedOn,
  };
}

/** By dotted path of the field: what is wrong with it. */
export type Faults = ReadonlyMap<string, string>;
export type Finished = { readonly ok: true; readonly entry: SentEntry } | { readonly ok: false; readonly faults: Faults };

/** The entry without what was left empty, or what is still wrong. */
export function finishDraft({ entry }: EntryDraft): Finished {
  const { due, words, sources, reviewed, ...rest } = entry;
  const ids = entry.updates.map(({ id }) => id);
  const written = Object.entries(words).map(([tag, each]) => [tag, withoutEmpty(each, ids)] as const);
  const kept = Object.fromEntries(written.filter(([tag, each]) => tag === 'en' || !isEmpty(each)));
  const parsed = entrySchema.safeParse({
    ...rest,
    ...(due.trim() !== '' && { due: due.trim() }),
    sources: sources.map(({ title, date, href }) => ({ title, date, ...(href?.trim() && { href: href.trim() }) })),
    words: kept,
    reviewed: reviewed.filter((tag) => kept[tag]),
  });
  if (parsed.success) return { ok: true, entry: parsed.data };
  const faults = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const field = path.join('.');
    if (!faults.has(field))
      faults.set(field, path.at(-1) === 'id' && message.startsWith('Invalid') ? 'Give it a name for its address.' : message);
  }
  return { ok: false, faults };
}

function withoutEmpty({ title, said, doing, why, changed, updates }: EntryWords, ids: readonly string[]) {
  const full = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
  return {
    title,
    said,
    doing,
    ...(full(why) && { why }),
    ...(full(changed) && { changed }),
    updates: Object.fromEntries(Object.entries(updates).filter(([id, text]) => full(text) && ids.includes(id))),
  };
}

const isEmpty = ({ title, said, doing, updates, ...rest }: ReturnType<typeof withoutEmpty>): boolean =>
  [title, said, doing].every((text) => text.trim() === '') && Object.keys(updates).length === 0 && Object.keys(rest).length === 0;
