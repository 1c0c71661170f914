import { sql } from 'kysely';
import type { PublicKey } from '../../../contract/content.ts';
import type { HeldKeys } from '../../../sealing/keyPair.ts';
import { type NotePlace, openNote, type SealedNote, sealNote } from '../../../sealing/note.ts';
import type { Database } from '../../storage/flavour.ts';

/** A note's column: three columns that begin with `prefix`, in rows that `id` names in one word or two. */
interface NoteColumn {
  readonly name: string;
  readonly table: 'text' | 'concern' | 'meeting_note';
  readonly prefix: 'redacted' | 'how' | 'note';
  readonly id: readonly [string, string];
  /** The first word of its place (`NOTE_PLACES`); the id is the rest. */
  readonly place: string;
}

const COLUMNS: readonly NoteColumn[] = [
  { name: 'redacted texts', table: 'text', prefix: 'redacted', id: ['response_id', 'question'], place: 'redacted' },
  { name: 'how concerns were settled', table: 'concern', prefix: 'how', id: ['response_id', 'question'], place: 'settled' },
  { name: 'notes of meetings', table: 'meeting_note', prefix: 'note', id: ['meeting_id', 'position'], place: 'meeting' },
];

/** Values read at once when all are opened. */
const PAGE = 200;

/** What listeners and writers of meeting notes have sealed, for rotating keys and for looking whether everything opens. */
export function sealedNotes(database: Pick<Database, 'db'>) {
  return COLUMNS.map((column) => sealedNote(database, column));
}

function sealedNote({ db }: Pick<Database, 'db'>, { name, table, prefix, id, place }: NoteColumn) {
  const [key, enc, ct] = ['key', 'enc', 'ct'].map((part) => sql.ref(`${prefix}_${part}`));
  const [from, idText] = [sql.table(table), sql`${sql.ref(id[0])} || ' ' || ${sql.ref(id[1])}`];
  const page = async (after: string, limit: number, notSealedTo: string) => {
    const { rows } = await sql<SealedNote & { readonly id: string }>`
      select ${idText} as id, ${key} as "keyId", ${enc} as enc, ${ct} as ct from ${from}
      where ${ct} is not null and ${idText} > ${after} and ${key} <> ${notSealedTo} order by ${idText} limit ${limit}
    `.execute(db);
    return rows;
  };
  const placeOf = (row: { readonly id: string }): NotePlace => [place, ...row.id.split(' ')];
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
            update ${from} set ${sql.id(`${prefix}_key`)} = ${note.keyId}, ${sql.id(`${prefix}_enc`)} = ${note.enc}, ${sql.id(`${prefix}_ct`)} = ${note.ct}
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
