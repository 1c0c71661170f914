import type { Transaction } from 'kysely';
import type { Quote, QuoteRef } from '../../../contract/staff/entries.ts';
import { openNote, type SealedNote, sealNote } from '../../../sealing/note.ts';
import type { Keys } from '../../keys.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import { holdTexts } from '../listening/holdTexts.ts';
import { openConcerns } from '../listening/openConcerns.ts';
import { textKey } from '../listening/textKey.ts';
import type { OfferedQuote } from './quoteSource.ts';

/** A quotation as it lies in the database. */
interface SealedQuote extends QuoteRef {
  readonly language: string;
  readonly sealed: SealedNote;
}

/** Families' words in entries: sealed in the database, opened when they are shown, gone with their response. */
export interface QuoteStore {
  /**
   * The quotations of a version to be, sealed. One that is offered is taken as it is offered now; any other must stand in
   * the version before. What they are of is held until the transaction ends.
   *
   * @returns `undefined` when one is neither, or was changed after it was offered.
   */
  resolve(
    transaction: Transaction<Tables>,
    entry: string,
    before: number,
    chosen: readonly QuoteRef[],
    offered: readonly OfferedQuote[],
  ): Promise<readonly SealedQuote[] | undefined>;
  put(transaction: Transaction<Tables>, entry: string, version: number, quotes: readonly SealedQuote[]): Promise<void>;
  /** Of one version, in order. */
  of(entry: string, version: number): Promise<readonly Quote[]>;
  /**
   * What may be shown of versions, as `<entry> <version>`. Where there is no quotation, nothing. Words that somebody is worried
   * about are held back until that is settled: whoever they are about may be known by them.
   */
  shownOf(versions: readonly { readonly id: string; readonly version: number }[]): Promise<ReadonlyMap<string, readonly Quote[]>>;
}

export function createQuoteStore(database: Database, keys: Keys): QuoteStore {
  const { db } = database;
  const opened = async (entry: string, { response, question, language, sealed }: SealedQuote): Promise<readonly Quote[]> => {
    const text = await openNote(sealed, placeOf(entry, { response, question }), keys.held);
    return text === undefined ? [] : [{ response, question, language, text }];
  };
  const ofAll = async (
    versions: Parameters<QuoteStore['shownOf']>[0],
    withheld: ReadonlySet<string> = new Set(),
  ): ReturnType<QuoteStore['shownOf']> => {
    const found = new Map<string, readonly Quote[]>();
    if (versions.length === 0) return found;
    const wanted = new Set(versions.map(({ id, version }) => `${id} ${version}`));
    const ids = [...new Set(versions.map(({ id }) => id))];
    const rows = await db.selectFrom('entry_quote').selectAll().where('entry_id', 'in', ids).orderBy('position').execute();
    for (const row of rows) {
      const key = `${row.entry_id} ${row.version}`;
      if (wanted.has(key) && !withheld.has(textKey(sealedQuote(row))))
        found.set(key, [...(found.get(key) ?? []), ...(await opened(row.entry_id, sealedQuote(row)))]);
    }
    return found;
  };
  return {
    async resolve(transaction, entry, before, chosen, offered) {
      const stamps = await holdTexts(transaction, database.flavour, chosen);
      const rows = await transaction
        .selectFrom('entry_quote')
        .selectAll()
        .where('entry_id', '=', entry)
        .where('version', '=', before)
        .execute();
      const quotes: SealedQuote[] = [];
      for (const ref of chosen) {
        const fresh = offered.find((each) => isSame(each, ref));
        const kept = rows.map(sealedQuote).find((each) => isSame(each, ref));
        if (fresh) {
          const now = stamps.get(textKey(ref));
          if (now?.text !== fresh.stamp.text || now.transcript !== fresh.stamp.transcript) return undefined;
          quotes.push({ ...ref, language: fresh.language, sealed: await sealNote(fresh.text, placeOf(entry, ref), keys.current) });
        } else if (kept) quotes.push(kept);
        else return undefined;
      }
      return quotes;
    },

    async put(transaction, entry, version, quotes) {
      if (quotes.length === 0) return;
      const rows = quotes.map(({ response, question, language, sealed: { keyId, enc, ct } }, position) => ({
        entry_id: entry,
        version,
        response_id: response,
        question,
        position,
        language,
        key_id: keyId,
        enc,
        ct,
      }));
      await transaction.insertInto('entry_quote').values(rows).execute();
    },

    of: async (id, version) => (await ofAll([{ id, version }])).get(`${id} ${version}`) ?? [],
    shownOf: async (versions) => ofAll(versions, await openConcerns(database)),
  };
}

const isSame = (one: QuoteRef, other: QuoteRef): boolean => one.response === other.response && one.question === other.question;

const placeOf = (entry: string, { response, question }: QuoteRef): readonly string[] => ['entry-quote', entry, response, question];

function sealedQuote(row: Tables['entry_quote']): SealedQuote {
  const { response_id: response, question, language, key_id: keyId, enc, ct } = row;
  return { response, question, language, sealed: { keyId, enc, ct } };
}
