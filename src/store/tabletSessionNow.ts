import type { Database } from './openDatabase.ts';
import type { Kept } from './storeFailure.ts';
import { readOpenSession, readTablet } from './tabletSettings.ts';

/** The tablet's id and the name of its session, as they go into what is finished in it. */
export interface SessionNow {
  readonly tablet: string;
  readonly session: string;
}

/**
 * The session that is open on this tablet. A new day is a new session: what is finished after midnight belongs to none until one is opened.
 *
 * @param today ISO day.
 */
export function sessionNow(db: Database, today: string): PromiseLike<Kept<SessionNow | undefined>> {
  return db.transaction('r', db.settings, async () => {
    const [tablet, open] = await Promise.all([readTablet(db), readOpenSession(db)]);
    const now = tablet && open?.day === today ? { tablet: tablet.id, session: open.name } : undefined;
    return { ok: true, value: now };
  });
}
