import type { TextRef } from '../../../contract/staff/listening.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import type { Database } from '../../storage/flavour.ts';
import type { TextStamp } from './holdTexts.ts';
import { mayQuote } from './mayQuote.ts';
import { quotableWords } from './openedWords.ts';
import { textRows } from './textRows.ts';

/** What somebody wrote or said and agreed to be quoted with. It carries no group, hub, age or area of need: words and a language are all. */
export interface Quote extends TextRef {
  readonly text: string;
  /** BCP 47: what these words are in. */
  readonly language: string;
  /** ISO date on which it was written: for ordering, and not to be shown to the public. */
  readonly day: string;
  readonly stamp: TextStamp;
}

/** Which texts: those with one of these themes (counted in one of these waves, where waves are named), or these very texts. */
export type QuotesOf = { readonly themes: readonly Theme[]; readonly waves?: readonly string[] } | { readonly texts: readonly TextRef[] };

/**
 * Opens what may be quoted, in memory: with the writer's permission, marked done by a listener, and as redacted where
 * somebody redacted it; what was spoken once its transcript has been checked. What is asked for and may not be quoted (any more) is not in the answer. Newest first.
 *
 * @param most how many to open: opening costs a millisecond or two of work each.
 *
 * The caller notes it in the audit log before, as `quotes.opened`.
 */
export async function openQuotes({ db }: Database, keys: HeldKeys, of: QuotesOf, most = 200): Promise<readonly Quote[]> {
  const refs = 'texts' in of ? of.texts.slice(0, most) : await withThemes(db, of, most);
  const rows = (await textRows(db, refs)).filter(
    // While somebody may not be safe, what they said is nobody's to quote.
    (row) => row.state === 'done' && row.concern !== 'open' && mayQuote(row.answers),
  );
  const quotes = await Promise.all(
    rows.map(async (row): Promise<Quote[]> => {
      const said = await quotableWords(row, keys);
      if (said === undefined) return [];
      const stamp = { text: row.version, transcript: row.transcript?.version ?? 0 };
      return [{ response: row.response, question: row.question, ...said, day: row.day, stamp }];
    }),
  );
  return quotes
    .flat()
    .sort((one, other) => (one.day === other.day ? (one.response < other.response ? -1 : 1) : one.day < other.day ? 1 : -1));
}

async function withThemes(
  db: Database['db'],
  { themes, waves }: Extract<QuotesOf, { readonly themes: unknown }>,
  most: number,
): Promise<readonly TextRef[]> {
  if (themes.length === 0) return [];
  const rows = await db
    .selectFrom('text_theme')
    .innerJoin('text', (join) =>
      join.onRef('text.response_id', '=', 'text_theme.response_id').onRef('text.question', '=', 'text_theme.question'),
    )
    .innerJoin('response', 'response.id', 'text.response_id')
    // As `mayQuote`, so that what may not be quoted does not use up the number.
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.response_id', '=', 'text.response_id')
        .on('answer.question', '=', 'quote')
        .on('answer.kind', '=', 'one')
        .on('answer.code', '=', 'yes'),
    )
    .select(['text.response_id', 'text.question', 'response.day'])
    .distinct()
    .where('text_theme.theme', 'in', themes)
    .where('text.state', '=', 'done')
    .$if(waves !== undefined, (query) => query.where('response.wave', 'in', waves ?? []))
    .orderBy('response.day', 'desc')
    .orderBy('text.response_id')
    .limit(most)
    .execute();
  return rows.map(({ response_id, question }) => ({ response: response_id, question }));
}
