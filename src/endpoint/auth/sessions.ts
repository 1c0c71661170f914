import type { Database } from '../storage/flavour.ts';

/**
 * A working day, and then somebody proves again who they are: a stolen cookie dies with the day. NIST SP 800-63B-4, 2.2.3
 * allows 24 hours at this level.
 */
export const SESSION_SECONDS = 8 * 3_600;
/** An hour without a request: long enough for a telephone call, short enough for a screen that was left (as above). */
const IDLE_MS = 3_600_000;
/** How exactly "last used" is kept, so that not every request writes. */
const TOUCH_MS = 60_000;

/** A session that is going on. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly proof: string;
  readonly began: Date;
  readonly used: Date;
}

/**
 * What a session's row says now: better-auth knows only the day's end. An idle one is deleted, one that is used is noted
 * as used.
 *
 * @param looking a page asks by itself whether it goes on: that is no use of it.
 * @returns `undefined` when it is over.
 */
export async function useSession({ db }: Database, token: string, now: Date, looking?: 'looking'): Promise<Session | undefined> {
  const row = await db
    .selectFrom('staff_session')
    .select(['id', 'userId', 'proof', 'createdAt', 'updatedAt'])
    .where('token', '=', token)
    .executeTakeFirst();
  if (!row) return undefined;
  const [began, used] = [new Date(row.createdAt), new Date(row.updatedAt)];
  if (now.getTime() - used.getTime() >= IDLE_MS || now.getTime() - began.getTime() >= SESSION_SECONDS * 1_000) {
    await db.deleteFrom('staff_session').where('id', '=', row.id).execute();
    return undefined;
  }
  if (looking === undefined && now.getTime() - used.getTime() >= TOUCH_MS) {
    await db.updateTable('staff_session').set({ updatedAt: now.toISOString() }).where('id', '=', row.id).execute();
  }
  return { id: row.id, userId: row.userId, proof: row.proof, began, used };
}
