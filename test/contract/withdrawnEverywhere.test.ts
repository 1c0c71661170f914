import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { takeReport } from '../../src/endpoint/tablets/takeReport.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { keptResponse } from './storageContract.ts';

/** What may stay: the hash that keeps a late copy out. It was sent by everybody who withdraws, found or not. */
const STAYS = new Set(['withdrawal.receipt_hash']);

onEachDatabase('what is taken back', (here) => {
  /** Every column of every table, now and in any later migration. */
  const columns = async (): Promise<{ table: string; column: string }[]> => {
    const tables = await here().database.db.introspection.getTables();
    return tables
      .filter(({ isView }) => !isView)
      .flatMap((table) => table.columns.map((column) => ({ table: table.name, column: column.name })));
  };

  /** `table.column` of every value that contains this text. */
  const foundIn = async (text: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { table, column } of await columns()) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} where cast(${sql.ref(column)} as text) like ${`%${text}%`} limit 1`.execute(
          here().database.db,
        );
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
    return found;
  };

  /** Every table that names a response. */
  const withResponses = async () => (await columns()).filter(({ column }) => column === 'response_id').map(({ table }) => table);
  const rowsOf = async (table: string, response: string): Promise<number> => {
    const found = sql<{ count: number }>`select count(*) as count from ${sql.table(table)} where response_id = ${response}`;
    return Number((await found.execute(here().database.db)).rows[0]?.count);
  };

  it('is in no table any more, by id, hash or words, except where its hash keeps late copies out', async () => {
    const words = { enc: 'encapsulated-key-of-somebody', ct: 'ciphertext-of-somebody' };
    const gone = keptResponse({ words, receiptHash: 'hash-of-the-proof-of-somebody', digest: 'digest-of-the-envelope-of-somebody' });
    await here().storage.storeResponses([gone, keptResponse()]);
    const traces = [gone.coded.id, gone.receiptHash, gone.digest, words.enc, words.ct, ...(await workOn(here().database, gone.coded.id))];
    for (const table of await withResponses()) expect([table, await rowsOf(table, gone.coded.id)]).not.toEqual([table, 0]);
    for (const trace of traces) expect(await foundIn(trace)).not.toEqual([]);
    await here().storage.withdraw(gone.receiptHash, '2026-11-24');
    for (const table of await withResponses()) expect([table, await rowsOf(table, gone.coded.id)]).toEqual([table, 0]);
    for (const trace of traces) expect((await foundIn(trace)).filter((place) => !STAYS.has(place))).toEqual([]);
    const bytes = here().bytes();
    if (bytes !== undefined) for (const trace of traces.filter((each) => each !== gone.receiptHash)) expect(bytes).not.toContain(trace);
  });

  it('is not in what a shared tablet has said either', async () => {
    const response = keptResponse({ receiptHash: 'hash-of-the-proof-of-somebody', digest: 'digest-of-somebody' });
    const { db } = here().database;
    const tablet = { id: randomUUID(), label: 'Blue', place: 'hub', made_by: 'u-1', made_day: '2026-11-23' };
    await db
      .insertInto('tablet')
      .values({ ...tablet, credential_hash: null, enrolled_day: null, shut_off_day: null, reported_day: null })
      .execute();
    const session = { name: 'hub.2026-11-23.a', place: 'hub', kind: 'family-hub', day: '2026-11-23', roles: [] } as const;
    const report = { session: { ...session, roles: [] }, responses: [response.coded.id], recordings: [] };
    const gone = { ...response, coded: { ...response.coded, tablet: tablet.id, session: session.name } };
    await takeReport(here().database, tablet.id, report, '2026-11-23');
    await here().storage.storeResponses([gone]);
    expect(await foundIn(gone.coded.id)).toContain('tablet_kept.id');
    await here().storage.withdraw(gone.receiptHash, '2026-11-24');
    expect(await foundIn(gone.coded.id)).toEqual([]);
    // It is told that it has come: asking again brings it back into no table.
    expect(await takeReport(here().database, tablet.id, report, '2026-11-25')).toEqual({ responses: [], recordings: [] });
    expect(await foundIn(gone.coded.id)).toEqual([]);
  });

  it('takes with it every row that refers to a response or a group, over however many tables: each such reference deletes', async () => {
    const leading = await leadingToWhatIsSent(here);
    for (const { table, column, onDelete } of leading) expect([table, column, onDelete.toLowerCase()]).toEqual([table, column, 'cascade']);
    expect(leading.map(({ table }) => table)).toEqual(expect.arrayContaining(['answer', 'group_count', 'group_part_count']));
  });

  it('is referred to by a real reference wherever a column is named after it', async () => {
    const real = new Set((await leadingToWhatIsSent(here)).map(({ table, column }) => `${table}.${column}`));
    const named = (await columns())
      .filter(({ column }) => ['response_id', 'session_id', 'part_id'].includes(column))
      .map(({ table, column }) => `${table}.${column}`);
    expect(named.filter((each) => !real.has(each)).sort()).toEqual(COMES_BEFORE);
  });
});

/** What names a session that may not be here yet, or never come. Each has an end of its own. */
const COMES_BEFORE = ['group_join.session_id', 'group_part.session_id'];

/**
 * All that staff can have made of a response: themes, a redaction, a concern, quotations, and what is spoken and typed.
 *
 * @returns what of it can be recognised.
 */
async function workOn({ db }: Database, response_id: string): Promise<readonly string[]> {
  const traces = ['redacted', 'settled', 'quoted', 'reported', 'typed', 'spoken'].map((what) => `${what}-words-of-somebody`);
  const [redacted = '', settled = '', quoted = '', reported = '', typed = '', spoken = ''] = traces;
  const ref = { response_id, question: 'why' };
  const day = '2026-11-23';
  await db
    .updateTable('text')
    .set({ redacted_key: 'k', redacted_enc: 'x', redacted_ct: redacted, redacted_day: day })
    .where('response_id', '=', response_id)
    .execute();
  await db
    .insertInto('text_theme')
    .values({ ...ref, theme: 'waiting' })
    .execute();
  const raised = { raised_by: 'u-1', raised_by_name: 'Sam', raised_day: day, due_day: day };
  const how = { settled_by: 'u-1', settled_by_name: 'Sam', settled_day: day, how_key: 'k', how_enc: 'x', how_ct: settled };
  await db
    .insertInto('concern')
    .values({ ...ref, ...raised, ...how })
    .execute();
  await db
    .insertInto('entry_quote')
    .values({ ...ref, entry_id: 'waiting', version: 1, position: 0, language: 'en', key_id: 'k', enc: 'x', ct: quoted })
    .execute();
  const published = { day, from_day: day, to_day: day, author: 'u-1', author_name: 'Sam', off_day: null, off_by: null, off_reason: null };
  const { seq } = await db.insertInto('report').values(published).returning('seq').executeTakeFirstOrThrow();
  await db
    .insertInto('report_quote')
    .values({ ...ref, report: seq, place: 'q-0', key_id: 'k', enc: 'x', ct: reported })
    .execute();
  const sound = { type: 'audio/webm', seconds: 3, bytes: 1, sha256: spoken, key_id: 'k', received_day: day, deleted_day: null };
  await db
    .insertInto('recording')
    .values({ ...ref, session_id: null, id: randomUUID(), position: 0, state: 'received', ...sound })
    .execute();
  const written = { version: 1, language: 'en', typed_in: 'en', words_key: 'k', words_enc: 'x', words_ct: typed, ready: 1 };
  const by = { written_by: 'u-1', written_by_name: 'Sam', written_day: day, checked_by: null, checked_by_name: null, checked_day: null };
  await db
    .insertInto('transcript')
    .values({ ...ref, session_id: null, ...written, ...by })
    .execute();
  return traces;
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly onDelete: string;
}

/** References to responses, sessions of groups and parts of those, and to what refers to them, and so on. */
async function leadingToWhatIsSent(here: Here): Promise<readonly Reference[]> {
  const all = await references(here);
  const reached = new Set(['response', 'group_session', 'group_part']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { table, to } of all) if (reached.has(to)) reached.add(table);
  }
  return all.filter(({ to }) => reached.has(to));
}

type Here = Parameters<Parameters<typeof onEachDatabase>[1]>[0];

async function references(here: Here): Promise<readonly Reference[]> {
  const { db, flavour } = here().database;
  const query =
    flavour === 'sqlite'
      ? sql<Reference>`
          select m.name as "table", f."from" as "column", f."table" as "to", f.on_delete as "onDelete"
          from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`
      : sql<Reference>`
          select t.relname as "table", a.attname as "column", r.relname as "to",
            case c.confdeltype when 'c' then 'cascade' else c.confdeltype::text end as "onDelete"
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
          join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid where c.contype = 'f'`;
  return (await query.execute(db)).rows;
}
