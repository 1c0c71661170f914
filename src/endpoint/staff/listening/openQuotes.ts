import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import type { Database } from '../../storage/flavour.ts';
import { mayQuote } from './mayQuote.ts';
import { quotableWords } from './openedWords.ts';
import { textRows } from './textRows.ts';

/** What somebody wrote and agreed to be quoted with. It carries no group, hub, age or area of need: words and a language are all. */
export interface Quote extends TextRef {
  readonly text: string;
  readonly language: string;
  /** ISO date on which it was written: for ordering, and not to be shown to the public. */
  readonly day: string;
}

/** Which texts: those with one of these themes, or these very texts. */
export type QuotesOf = { readonly themes: readonly Theme[] } | { readonly texts: readonly TextRef[] };

/**
 * Opens what may be quoted, in memory: with the writer's permission, marked done by a listener, and as redacted where
 * somebody redacted it. What is asked for and may not be quoted (any more) is not in the answer. Newest first.
 *
 * The caller notes it in the audit log before, as `quotes.opened`.
 */
export async function openQuotes({ db }: Database, keys: HeldKeys, of: QuotesOf): Promise<readonly Quote[]> {
  const refs = 'texts' in of ? of.texts : await withThemes(db, of.themes);
  const rows = (await textRows(db, refs)).filter((row) => row.state === 'done' && mayQuote(row.answers));
  const quotes = await Promise.all(
    rows.map(async (row): Promise<Quote[]> => {
      const text = await quotableWords(row, keys);
      return text === undefined ? [] : [{ response: row.response, question: row.question, text, language: row.language, day: row.day }];
    }),
  );
  return quotes
    .flat()
    .sort((one, other) => (one.day === other.day ? (one.response < other.response ? -1 : 1) : one.day < other.day ? 1 : -1));
}

async function withThemes(db: Database['db'], themes: readonly Theme[]): Promise<readonly TextRef[]> {
  if (themes.length === 0) return [];
  const rows = await db
    .selectFrom('text_theme')
    .innerJoin('text', (join) =>
      join.onRef('text.response_id', '=', 'text_theme.response_id').onRef('text.question', '=', 'text_theme.question'),
    )
    .select(['text.response_id', 'text.question'])
    .distinct()
    .where('text_theme.theme', 'in', themes)
    .where('text.state', '=', 'done')
    .execute();
  return rows.map(({ response_id, question }) => ({ response: response_id, question }));
}
