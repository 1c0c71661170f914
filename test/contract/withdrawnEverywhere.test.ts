import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
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

  it('is in no table any more, by id, hash or words, except where its hash keeps late copies out', async () => {
    const words = { enc: 'encapsulated-key-of-somebody', ct: 'ciphertext-of-somebody' };
    const gone = keptResponse({ words, receiptHash: 'hash-of-the-proof-of-somebody', digest: 'digest-of-the-envelope-of-somebody' });
    const traces = [gone.coded.id, gone.receiptHash, gone.digest, words.enc, words.ct];
    await here().storage.storeResponses([gone, keptResponse()]);
    for (const trace of traces) expect(await foundIn(trace)).not.toEqual([]);
    await here().storage.withdraw(gone.receiptHash, '2026-11-24');
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

  it('takes with it every row that refers to a response, over however many tables: each such reference deletes', async () => {
    const leading = await leadingToResponses(here);
    for (const { table, column, onDelete } of leading) expect([table, column, onDelete.toLowerCase()]).toEqual([table, column, 'cascade']);
    expect(leading.map(({ table }) => table)).toContain('answer');
  });

  it('is referred to by a real reference wherever a column is named after it', async () => {
    const real = new Set((await leadingToResponses(here)).map(({ table, column }) => `${table}.${column}`));
    const named = (await columns()).filter(({ column }) => column === 'response_id').map(({ table, column }) => `${table}.${column}`);
    expect(named.filter((each) => !real.has(each))).toEqual([]);
  });
});

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly onDelete: string;
}

/** References to responses, and to what refers to responses, and so on. */
async function leadingToResponses(here: Here): Promise<readonly Reference[]> {
  const all = await references(here);
  const reached = new Set(['response']);
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
