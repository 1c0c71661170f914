import { sql } from 'kysely';
import type { PublicKey } from '../../contract/content.ts';
import type { HeldKeys } from '../../sealing/keyPair.ts';
import { type NotePlace, openNote, type SealedNote, sealNote } from '../../sealing/note.ts';
import type { Database } from '../storage/flavour.ts';

/** A column of notes: the three columns that hold one, and what names a row. */
interface NoteColumn {
  readonly name: string;
  readonly table: 'text' | 'transcript' | 'concern' | 'meeting_note' | 'entry_quote' | 'report_quote' | 'group_release' | 'proposal';
  /** The columns of the key's id, the encapsulated key and the ciphertext. */
  readonly note: readonly [string, string, string];
  /** SQL that names a row, in words without spaces. */
  readonly id: readonly string[];
  /** The first word of its place, and which of the words that name the row are the rest. */
  readonly place: readonly [string, ...number[]];
}

const PLAIN = ['key_id', 'enc', 'ct'] as const;
const REPORT_DAY = '(select day from report where report.seq = report_quote.report)';

const COLUMNS: readonly NoteColumn[] = [
  {
    name: 'redacted texts',
    table: 'text',
    note: ['redacted_key', 'redacted_enc', 'redacted_ct'],
    id: ['response_id', 'question'],
    place: ['redacted', 0, 1],
  },
  {
    name: 'transcripts',
    table: 'transcript',
    note: ['words_key', 'words_enc', 'words_ct'],
    id: ['coalesce(response_id, session_id)', 'question'],
    place: ['transcript', 0, 1],
  },
  {
    name: 'how concerns were settled',
    table: 'concern',
    note: ['how_key', 'how_enc', 'how_ct'],
    id: ['response_id', 'question'],
    place: ['settled', 0, 1],
  },
  {
    name: 'notes of meetings',
    table: 'meeting_note',
    note: ['note_key', 'note_enc', 'note_ct'],
    id: ['meeting_id', 'position'],
    place: ['meeting', 0, 1],
  },
  {
    name: 'quotations in entries',
    table: 'entry_quote',
    note: PLAIN,
    id: ['entry_id', 'version', 'response_id', 'question'],
    place: ['entry-quote', 0, 2, 3],
  },
  {
    name: 'quotations in reports',
    table: 'report_quote',
    note: PLAIN,
    id: [REPORT_DAY, 'place', 'response_id', 'question'],
    place: ['report-quote', 0, 1, 2, 3],
  },
  {
    name: 'words of groups released for the Changemakers',
    table: 'group_release',
    note: PLAIN,
    id: ['session_id', 'activity'],
    place: ['released', 0, 1],
  },
  { name: 'proposals of the Changemakers', table: 'proposal', note: PLAIN, id: ['id'], place: ['proposal', 0] },
];

/** Values read at once when all are opened. */
const PAGE = 200;

/** What staff have sealed besides the responses, for rotating keys and for looking whether everything opens. */
export function sealedNotes(database: Pick<Database, 'db'>) {
  return COLUMNS.map((column) => sealedNote(database, column));
}

function sealedNote({ db }: Pick<Database, 'db'>, { name, table, note: columns, id, place: [word, ...rest] }: NoteColumn) {
  const [key, enc, ct] = columns.map((column) => sql.ref(column));
  const [from, idText] = [sql.table(table), sql.raw(id.join(" || ' ' || "))];
  const page = async (after: string, limit: number, notSealedTo: string) => {
    const { rows } = await sql<SealedNote & { readonly id: string }>`
      select ${idText} as id, ${key} as "keyId", ${enc} as enc, ${ct} as ct from ${from}
      where ${ct} is not null and ${idText} > ${after} and ${key} <> ${notSealedTo} order by ${idText} limit ${limit}
    `.execute(db);
    return rows;
  };
  const placeOf = (row: { readonly id: string }): NotePlace => [word, ...rest.map((at) => row.id.split(' ')[at] ?? '')];
  return {
    name,
    async countByKey(): Promise<ReadonlyMap<string, number>> {
      const { rows } = await sql<{ readonly key: string; readonly count: number | string }>`
        select ${key} as key, count(*) as count from ${from} where ${ct} is not null group by ${key}
      `.execute(db);
      return new Map(rows.map((row) => [row.key, Number(row.count)]));
    },
    async countOpened(keys: HeldKeys) {
      const count = { opened: 0, unreadable: 0 };
      for (let after = ''; ; ) {
        const rows = await page(after, PAGE, '');
        const texts = await Promise.all(rows.map((row) => openNote(row, placeOf(row), keys)));
        for (const text of texts) count[text === undefined ? 'unreadable' : 'opened'] += 1;
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return count;
        after = last.id;
      }
    },
    /** Seals what is sealed to another key to this one, at most `limit` values, in one transaction. */
    async reseal(keys: HeldKeys, to: PublicKey, limit: number, after: string) {
      const rows = await page(after, limit, to.id);
      const sealed = await Promise.all(
        rows.map(async (row) => {
          const text = await openNote(row, placeOf(row), keys);
          return text === undefined ? undefined : sealNote(text, placeOf(row), to);
        }),
      );
      let resealed = 0;
      await db.transaction().execute(async (transaction) => {
        for (const [at, row] of rows.entries()) {
          const note = sealed[at];
          if (!note) continue;
          const { numAffectedRows } = await sql`
            update ${from} set ${sql.id(columns[0])} = ${note.keyId}, ${sql.id(columns[1])} = ${note.enc}, ${sql.id(columns[2])} = ${note.ct}
            where ${idText} = ${row.id} and ${ct} = ${row.ct}
          `.execute(transaction);
          resealed += Number(numAffectedRows ?? 0n);
        }
      });
      const unreadable = sealed.filter((note) => note === undefined).length;
      return { resealed, unreadable, next: rows.length < limit ? undefined : rows.at(-1)?.id };
    },
  };
}
