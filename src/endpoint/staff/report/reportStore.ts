import type { Transaction } from 'kysely';
import { openNote, sealNote } from '../../../sealing/note.ts';
import type { Keys } from '../../keys.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import type { AuditActor } from '../audit.ts';
import { holdTexts } from '../listening/holdTexts.ts';
import { openConcerns } from '../listening/openConcerns.ts';
import { textKey } from '../listening/textKey.ts';

/** A quotation in a report. */
export interface ReportQuote {
  readonly place: string;
  readonly response: string;
  readonly question: string;
  readonly text: string;
  /** Where it was found. */
  readonly entry: string;
  readonly version: number;
}

interface ReportLine {
  /** ISO day of publication. */
  readonly day: string;
  /** ISO days: of what it tells, both included. */
  readonly from: string;
  readonly to: string;
  readonly author: string;
  /** Set when it has been taken off. */
  readonly off?: { readonly day: string; readonly by: string; readonly reason: string };
}

/** Reports as they were published: their HTML never changes. Quotations lie apart, sealed, and go with their response. */
export interface ReportStore {
  /** Newest first, those taken off too. */
  all(): Promise<readonly ReportLine[]>;
  /**
   * @param pages HTML by variant tag, with a place for each quotation. The place of one that was taken out of its entry since it was
   *   found stays empty.
   * @returns `taken` where a report of that day is public already.
   */
  publish(
    report: Pick<ReportLine, 'from' | 'to' | 'day'> & {
      readonly pages: ReadonlyMap<string, string>;
      readonly quotes: readonly ReportQuote[];
    },
    author: AuditActor,
  ): Promise<'published' | 'taken'>;
  /** Of a public report: its page in a variant or in English, and what stands in its places now. */
  page(day: string, tag: string): Promise<{ readonly html: string; readonly texts: ReadonlyMap<string, string> } | undefined>;
  takeOff(day: string, reason: string, by: AuditActor, today: string): Promise<'taken-off' | 'not-found'>;
}

export function createReportStore(database: Database, keys: Keys): ReportStore {
  const { db } = database;
  return {
    async all() {
      const rows = await db.selectFrom('report').selectAll().orderBy('seq', 'desc').execute();
      return rows.map(({ day, from_day, to_day, author_name, off_day, off_by, off_reason }) => ({
        day,
        from: from_day,
        to: to_day,
        author: author_name,
        ...(off_day !== null && { off: { day: off_day, by: off_by ?? '', reason: off_reason ?? '' } }),
      }));
    },

    async publish({ day, from, to, pages, quotes }, author) {
      const sealed = await Promise.all(
        quotes.map(async (quote) => ({ ...quote, note: await sealNote(quote.text, placeOf(day, quote), keys.current) })),
      );
      return db.transaction().execute(async (transaction) => {
        await holdTexts(transaction, database.flavour, quotes);
        const standing: typeof sealed = [];
        for (const each of sealed) if (await stands(transaction, each)) standing.push(each);
        const there = await transaction.selectFrom('report').select('seq').where('day', '=', day).where('off_day', 'is', null).execute();
        if (there.length > 0) return 'taken';
        const { seq } = await transaction
          .insertInto('report')
          .values({
            day,
            from_day: from,
            to_day: to,
            author: author.id,
            author_name: author.name,
            off_day: null,
            off_by: null,
            off_reason: null,
          })
          .returning('seq')
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('report_page')
          .values([...pages].map(([tag, html]) => ({ report: seq, tag, html })))
          .execute();
        if (standing.length > 0) {
          await transaction
            .insertInto('report_quote')
            .values(
              standing.map(({ place, response, question, note: { keyId, enc, ct } }) => ({
                report: seq,
                place,
                response_id: response,
                question,
                key_id: keyId,
                enc,
                ct,
              })),
            )
            .execute();
        }
        return 'published';
      });
    },

    async page(day, tag) {
      const pages = await db
        .selectFrom('report')
        .innerJoin('report_page', 'report_page.report', 'report.seq')
        .select(['report.seq', 'report_page.tag', 'report_page.html'])
        .where('report.day', '=', day)
        .where('off_day', 'is', null)
        .where('report_page.tag', 'in', [tag, 'en'])
        .execute();
      const page = pages.find((each) => each.tag === tag) ?? pages[0];
      if (!page) return undefined;
      const rows = await db.selectFrom('report_quote').selectAll().where('report', '=', page.seq).execute();
      const withheld = await openConcerns(database);
      const texts = new Map<string, string>();
      for (const { place, response_id: response, question, key_id: keyId, enc, ct } of rows) {
        if (withheld.has(textKey({ response, question }))) continue;
        const text = await openNote({ keyId, enc, ct }, placeOf(day, { place, response, question }), keys.held);
        if (text !== undefined) texts.set(place, text);
      }
      return { html: page.html, texts };
    },

    async takeOff(day, reason, by, today) {
      const { numUpdatedRows } = await db
        .updateTable('report')
        .set({ off_day: today, off_by: by.name, off_reason: reason })
        .where('day', '=', day)
        .where('off_day', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n ? 'taken-off' : 'not-found';
    },
  };
}

/** Not taken out since it was found. */
async function stands(transaction: Transaction<Tables>, { entry, version, response, question }: ReportQuote): Promise<boolean> {
  const row = await transaction
    .selectFrom('entry_quote')
    .select('position')
    .where('entry_id', '=', entry)
    .where('version', '=', version)
    .where('response_id', '=', response)
    .where('question', '=', question)
    .executeTakeFirst();
  return row !== undefined;
}

const placeOf = (day: string, { place, response, question }: Pick<ReportQuote, 'place' | 'response' | 'question'>): readonly string[] => [
  'report-quote',
  day,
  place,
  response,
  question,
];
