import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import { anyTables, foundTables } from './anyTables.ts';
import type { AuditMark } from './auditMark.ts';

/** Better-auth's tables of how somebody signs in. */
const WAYS = ['staff_account', 'staff_passkey', 'staff_two_factor'] as const;

type Rows<Table extends keyof Tables, Column extends keyof Selectable<Tables[Table]>> = readonly Pick<Selectable<Tables[Table]>, Column>[];

/** What staff have decided that takes something away from somebody, as it stands in the database that gives way. */
export interface Decided {
  readonly people: Rows<'staff_user', 'id' | 'roles'>;
  /** How they sign in today, as rows of tables that are better-auth's. */
  readonly ways: readonly { readonly table: (typeof WAYS)[number]; readonly rows: readonly Record<string, unknown>[] }[];
  readonly invitations: Rows<'invitation', 'id' | 'used_at' | 'revoked_at'>;
  readonly endedLinks: Rows<'prompt_link', 'id' | 'ended_day'>;
  readonly reportsOff: Rows<'report', 'day' | 'seq' | 'off_day' | 'off_by' | 'off_reason'>;
  /** Entries that were taken from families, or kept from them, oldest first. */
  readonly entriesOff: readonly Selectable<Tables['entry_event']>[];
  readonly entryQuotes: Rows<'entry_quote', 'entry_id' | 'version' | 'response_id' | 'question'>;
  readonly reportQuotes: Rows<'report_quote', 'report' | 'place' | 'response_id'>;
  readonly releases: Rows<'group_release', 'session_id' | 'activity'>;
  readonly texts: Rows<'text', 'response_id' | 'question' | 'state' | 'redacted_key' | 'redacted_enc' | 'redacted_ct' | 'redacted_day'>;
  readonly concerns: readonly Selectable<Tables['concern']>[];
  /** The audit log since the backup, oldest first. */
  readonly audit: readonly Insertable<Tables['audit']>[];
}

/**
 * @param mark of the backup that comes.
 * @returns `undefined` where this database did not go on from that backup: then what is not in it may never have been.
 */
export async function decidedSince(database: Database, mark: AuditMark | undefined): Promise<Decided | undefined> {
  const { db } = database;
  const there = new Set((await foundTables(database)).map(({ name }) => name));
  if (!mark || !there.has('audit')) return undefined;
  const line = await db.selectFrom('audit').select(['at', 'actor', 'act']).where('seq', '=', mark.seq).executeTakeFirst();
  if (line?.at !== mark.at || line.actor !== mark.actor || line.act !== mark.act) return undefined;
  /** An older Heard may have had no such table. */
  const rowsOf = async <Row>(
    table: keyof Tables,
    read: (from: Kysely<Tables>) => { execute(): Promise<Row[]> },
  ): Promise<readonly Row[]> => (there.has(table) ? read(db).execute() : []);
  return {
    people: await rowsOf('staff_user', (from) => from.selectFrom('staff_user').select(['id', 'roles'])),
    ways: await Promise.all(
      WAYS.filter((table) => there.has(table)).map(async (table) => ({
        table,
        rows: await anyTables(database).selectFrom(table).selectAll().execute(),
      })),
    ),
    invitations: await rowsOf('invitation', (from) => from.selectFrom('invitation').select(['id', 'used_at', 'revoked_at'])),
    endedLinks: await rowsOf('prompt_link', (from) =>
      from.selectFrom('prompt_link').select(['id', 'ended_day']).where('ended_day', 'is not', null),
    ),
    reportsOff: await rowsOf('report', (from) =>
      from.selectFrom('report').select(['seq', 'day', 'off_day', 'off_by', 'off_reason']).where('off_day', 'is not', null),
    ),
    entriesOff: await rowsOf('entry_event', (from) =>
      from.selectFrom('entry_event').selectAll().where('kind', 'in', ['withdrawn', 'unscheduled']).orderBy('seq'),
    ),
    entryQuotes: await rowsOf('entry_quote', (from) =>
      from.selectFrom('entry_quote').select(['entry_id', 'version', 'response_id', 'question']),
    ),
    reportQuotes: await rowsOf('report_quote', (from) => from.selectFrom('report_quote').select(['report', 'place', 'response_id'])),
    releases: await rowsOf('group_release', (from) => from.selectFrom('group_release').select(['session_id', 'activity'])),
    texts: await rowsOf('text', (from) =>
      from
        .selectFrom('text')
        .select(['response_id', 'question', 'state', 'redacted_key', 'redacted_enc', 'redacted_ct', 'redacted_day'])
        .where(({ or, eb }) => or([eb('redacted_key', 'is not', null), eb('state', '<>', 'done')])),
    ),
    concerns: await rowsOf('concern', (from) => from.selectFrom('concern').selectAll()),
    audit: await db
      .selectFrom('audit')
      .select(['at', 'actor', 'actor_name', 'act', 'object', 'detail'])
      .where('seq', '>', mark.seq)
      .orderBy('seq')
      .execute(),
  };
}
