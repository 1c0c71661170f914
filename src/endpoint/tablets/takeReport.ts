import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { ReportReply, ReportRequest, SessionReport } from '../../contract/tablets.ts';
import { HELPER_ROLES } from '../../domain/session/helperRole.ts';
import { OF_GROUPS } from '../../domain/session/hubSession.ts';
import type { Database } from '../storage/flavour.ts';
import type { Tables } from '../storage/tables.ts';
import { takenBackOf } from '../storage/tabletsGone.ts';

/** Rows per statement: seven values each. */
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
    const ofGroups = report.kind === 'groups';
    if (!ofGroups) await keepSession(transaction, report.session);
    const told = [...new Set(ofGroups ? report.groups : report.responses)];
    const spoken = [...new Set(report.recordings)];
    const gone = await goneOf(transaction, told, spoken);
    const there = [
      ...told.map((id) => ({ id, kind: ofGroups ? 'group' : 'response' })),
      ...spoken.map((id) => ({ id, kind: 'recording' })),
    ].filter(({ id }) => !gone.has(id));
    const session = ofGroups ? OF_GROUPS : report.session.name;
    const said = { tablet_id: tablet, session, reported_day: today, settled_day: null, refused_day: null };
    for (let at = 0; at < there.length; at += ROWS_PER_INSERT) {
      await transaction
        .insertInto('tablet_kept')
        .values(there.slice(at, at + ROWS_PER_INSERT).map((each) => ({ ...each, ...said })))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
    await keepRefused(transaction, tablet, { told: [...told, ...spoken], refused: report.refused ?? [] }, today);
    await transaction.updateTable('tablet').set({ reported_day: today }).where('id', '=', tablet).execute();
    const notGone = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
    return {
      ...(ofGroups
        ? { responses: [], groups: await missingOf(transaction, 'group_session', notGone(told)) }
        : { responses: await missingOf(transaction, 'response', notGone(told)) }),
      recordings: await missingRecordings(transaction, notGone(spoken)),
    };
  });
}

/** What was taken back, or whose time is over: it is not kept in mind anew. */
async function goneOf(transaction: Kysely<Tables>, told: readonly string[], spoken: readonly string[]): Promise<ReadonlySet<string>> {
  const removed =
    spoken.length === 0 ? [] : await transaction.selectFrom('recording_removal').select('id').where('id', 'in', spoken).execute();
  return new Set([...(await takenBackOf(transaction, [...told, ...spoken])), ...removed.map(({ id }) => id)]);
}

/** What it has and was refused is found on it. What it sends anew, or has lost since, is missed like anything else. */
async function keepRefused(
  transaction: Kysely<Tables>,
  tablet: string,
  { told, refused }: { readonly told: readonly string[]; readonly refused: readonly string[] },
  today: string,
): Promise<void> {
  const change = async (ids: readonly string[], day: string | null): Promise<void> => {
    if (ids.length === 0) return;
    await transaction
      .updateTable('tablet_kept')
      .set({ refused_day: day })
      .where('id', 'in', ids)
      .where('tablet_id', '=', tablet)
      .where('refused_day', day === null ? 'is not' : 'is', null)
      .execute();
  };
  const all = new Set(refused);
  await change(refused, today);
  await change(
    told.filter((id) => !all.has(id)),
    null,
  );
}

const rolesSchema = z.array(z.enum(HELPER_ROLES));

/** Each tablet of a session is told who helps; the session has them all. */
async function keepSession(transaction: Kysely<Tables>, { name, place, day, kind, roles }: SessionReport['session']): Promise<void> {
  const before = await transaction.selectFrom('tablet_session').select('roles').where('name', '=', name).executeTakeFirst();
  const known = rolesSchema.parse(JSON.parse(before?.roles ?? '[]'));
  const told = { kind, roles: JSON.stringify(HELPER_ROLES.filter((role) => known.includes(role) || roles.includes(role))) };
  await transaction
    .insertInto('tablet_session')
    .values({ name, place, day, ...told })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(told))
    .execute();
}

async function missingOf(transaction: Kysely<Tables>, table: 'response' | 'group_session', ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.selectFrom(table).select('id').where('id', 'in', ids).execute();
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
