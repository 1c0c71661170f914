import { readRoles } from '../auth/invitations.ts';
import type { Database } from '../storage/flavour.ts';
import { anyTables } from './anyTables.ts';
import type { Decided } from './decidedSince.ts';
import { sayAgain } from './sayAgain.ts';

/** How many of each hold for what came too. */
export interface DecidedAgain {
  /** Off the staff. */
  readonly people: number;
  /** With fewer roles. */
  readonly roles: number;
  readonly invitations: number;
  readonly links: number;
  readonly reports: number;
  readonly entries: number;
  readonly quotations: number;
  readonly releases: number;
  readonly redactions: number;
  readonly concerns: number;
}

/**
 * Decides it again in the database that comes: whoever left the staff is not back as a listener, and what was taken from the public is
 * not public again. Nobody gets more by it than they had in the backup. Inside a transaction.
 */
export async function decideAgain(database: Database, decided: Decided): Promise<DecidedAgain> {
  const counts = {
    ...(await people(database, decided)),
    invitations: await invitations(database, decided),
    links: await links(database, decided),
    ...(await sayAgain(database, decided)),
  };
  // What was done since then was done, whatever has become of it.
  for (const line of decided.audit) await database.db.insertInto('audit').values(line).execute();
  return counts;
}

/** Whoever is on the staff in both keeps the roles that both give, and signs in as they did last. */
async function people(database: Database, decided: Decided): Promise<Pick<DecidedAgain, 'people' | 'roles'>> {
  const { db } = database;
  const last = new Map(decided.people.map(({ id, roles }) => [id, readRoles(roles)]));
  const gone: string[] = [];
  let fewer = 0;
  for (const { id, roles } of await db.selectFrom('staff_user').select(['id', 'roles']).execute()) {
    const had = readRoles(roles);
    const has = last.get(id);
    if (!has) {
      gone.push(id);
      continue;
    }
    const both = had.filter((role) => has.includes(role));
    if (both.length < had.length) {
      fewer += 1;
      await db
        .updateTable('staff_user')
        .set({ roles: JSON.stringify(both) })
        .where('id', '=', id)
        .execute();
    }
    for (const { table, rows } of decided.ways) {
      const theirs = rows.filter(({ userId }) => userId === id);
      await anyTables(database).deleteFrom(table).where('userId', '=', id).execute();
      if (theirs.length > 0) await anyTables(database).insertInto(table).values(theirs).execute();
    }
  }
  if (gone.length > 0) await db.deleteFrom('staff_user').where('id', 'in', gone).execute();
  return { people: gone.length, roles: fewer };
}

async function invitations({ db }: Database, decided: Decided): Promise<number> {
  const last = new Map(decided.invitations.map((row) => [row.id, row]));
  const open = await db.selectFrom('invitation').select('id').where('used_at', 'is', null).where('revoked_at', 'is', null).execute();
  let ended = 0;
  for (const { id } of open) {
    const row = last.get(id);
    if (row && row.used_at === null && row.revoked_at === null) continue;
    ended += 1;
    if (row) await db.updateTable('invitation').set({ used_at: row.used_at, revoked_at: row.revoked_at }).where('id', '=', id).execute();
    else await db.deleteFrom('invitation').where('id', '=', id).execute();
  }
  return ended;
}

async function links({ db }: Database, { endedLinks }: Decided): Promise<number> {
  let ended = 0;
  for (const { id, ended_day } of endedLinks) {
    const { numUpdatedRows } = await db
      .updateTable('prompt_link')
      .set({ ended_day })
      .where('id', '=', id)
      .where('ended_day', 'is', null)
      .executeTakeFirstOrThrow();
    ended += Number(numUpdatedRows);
  }
  return ended;
}
