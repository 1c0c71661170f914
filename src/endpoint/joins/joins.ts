import { randomBytes } from 'node:crypto';
import { type Invitation, readInvitation, writeInvitation } from '../../domain/session/invitation.ts';
import { JOIN_CODE_BYTES, makeJoinCode } from '../../domain/session/joinCode.ts';
import type { Database } from '../storage/flavour.ts';

/**
 * Most codes at one time: too few to be found by trying (one network has 60 tries in a quarter of an hour, at one of 600 million codes), and
 * more than fifty networks can use up, of which each has its own number a day (`limits.newJoins`).
 */
const MOST_CODES = 2_000;

/** Short codes that stand for invitations, until the end of the next day. */
export interface Joins {
  /** Forgets the codes whose time is over. */
  tidy(): Promise<void>;
  /** The code that a session has already. */
  codeOf(session: string): Promise<string | undefined>;
  /** The code of a session; `undefined` when there are as many as can be. */
  register(invitation: Invitation): Promise<string | undefined>;
  find(code: string): Promise<Invitation | undefined>;
}

/** @param today ISO date, UTC. */
export function createJoins({ db }: Pick<Database, 'db'>, today: () => string): Joins {
  const codeOf = async (session: string) =>
    (await db.selectFrom('group_join').select('code').where('session_id', '=', session).executeTakeFirst())?.code;
  const tidy = async (): Promise<void> => void (await db.deleteFrom('group_join').where('until_day', '<', today()).execute());
  return {
    tidy,
    codeOf,
    async register(invitation) {
      // Those whose time is over leave room for this one.
      await tidy();
      for (;;) {
        const there = await codeOf(invitation.session);
        if (there !== undefined) return there;
        const { codes } = await db
          .selectFrom('group_join')
          .select(({ fn }) => fn.countAll().as('codes'))
          .executeTakeFirstOrThrow();
        if (Number(codes) >= MOST_CODES) return undefined;
        await db
          .insertInto('group_join')
          .values({
            code: makeJoinCode(randomBytes(JOIN_CODE_BYTES)),
            session_id: invitation.session,
            invitation: writeInvitation(invitation),
            until_day: dayAfter(today()),
          })
          // The code is another session's, or the session has got one at this moment: the next look tells.
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async find(code) {
      const row = await db
        .selectFrom('group_join')
        .select('invitation')
        .where('code', '=', code)
        .where('until_day', '>=', today())
        .executeTakeFirst();
      return row && readInvitation(row.invitation);
    },
  };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
