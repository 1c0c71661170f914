import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { ReportReply, ReportRequest } from '../../contract/tablets.ts';
import { HELPER_ROLES } from '../../domain/session/helperRole.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import { takenBackOf } from '../storage/tabletsGone.ts';

/** Rows per statement: six values each. */
const ROWS_PER_INSERT = 1_000;

/**
 * Keeps in mind what a tablet says that it kept, and says what of it is not here. Safe to repeat: what was said first stays. It takes
 * its turn with withdrawals, so that what is being taken back is not kept in mind at the same time.
 *
 * @param tablet its id. @param today ISO date.
 */
export function takeReport(database: Database, tablet: string, report: ReportRequest, today: string): Promise<ReportReply['missing']> {
  return database.db.transaction().execute(async (transaction) => {
    await database.takeTurns(transaction, 'store');
    await keepSession(transaction, report.session);
    const kept = [
      ...[...new Set(report.responses)].map((id) => ({ id, kind: 'response' })),
      ...[...new Set(report.recordings)].map((id) => ({ id, kind: 'recording' })),
    ];
    const gone = await goneOf(transaction, report);
    const there = kept.filter(({ id }) => !gone.has(id));
    const said = { tablet_id: tablet, session: report.session.name, reported_day: today, settled_day: null };
    for (let at = 0; at < there.length; at += ROWS_PER_INSERT) {
      await transaction
        .insertInto('tablet_kept')
        .values(there.slice(at, at + ROWS_PER_INSERT).map((each) => ({ ...each, ...said })))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
    await transaction.updateTable('tablet').set({ reported_day: today }).where('id', '=', tablet).execute();
    const notGone = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !gone.has(id));
    return {
      responses: await missingResponses(transaction, notGone(report.responses)),
      recordings: await missingRecordings(transaction, notGone(report.recordings)),
    };
  });
}

/** What was taken back, or whose time is over: it is not kept in mind anew. */
async function goneOf(transaction: Kysely<Tables>, { responses, recordings }: ReportRequest): Promise<ReadonlySet<string>> {
  const removed =
    recordings.length === 0 ? [] : await transaction.selectFrom('recording_removal').select('id').where('id', 'in', recordings).execute();
  return new Set([...(await takenBackOf(transaction, [...responses, ...recordings])), ...removed.map(({ id }) => id)]);
}

const rolesSchema = z.array(z.enum(HELPER_ROLES));

/** Each tablet of a session is told who helps; the session has them all. */
async function keepSession(transaction: Kysely<Tables>, { name, place, day, kind, roles }: ReportRequest['session']): Promise<void> {
  const before = await transaction.selectFrom('tablet_session').select('roles').where('name', '=', name).executeTakeFirst();
  const known = rolesSchema.parse(JSON.parse(before?.roles ?? '[]'));
  const told = { kind, roles: JSON.stringify(HELPER_ROLES.filter((role) => known.includes(role) || roles.includes(role))) };
  await transaction
    .insertInto('tablet_session')
    .values({ name, place, day, ...told })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(told))
    .execute();
}

async function missingResponses(transaction: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.selectFrom('response').select('id').where('id', 'in', ids).execute();
  const here = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !here.has(id));
}

/** One that came as it was declared and cannot be heard is here, sealed: it is not lost. */
async function missingRecordings(transaction: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.selectFrom('recording').select('id').where('id', 'in', ids).where('state', '<>', 'expected').execute();
  const here = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !here.has(id));
}
