import type { Account } from '../../../contract/staff/account.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';

/** How somebody signs in, and where they are signed in. @param current the session that asks. */
export async function readAccount(
  { database: { db }, signIn }: Pick<Deps, 'database' | 'signIn'>,
  actor: Actor,
  current: string | undefined,
): Promise<Account> {
  const [user, accounts, passkeys, sessions] = await Promise.all([
    db.selectFrom('staff_user').select('email').where('id', '=', actor.id).executeTakeFirst(),
    db.selectFrom('staff_account').select('providerId').where('userId', '=', actor.id).execute(),
    db.selectFrom('staff_passkey').select(['id', 'name', 'createdAt']).where('userId', '=', actor.id).orderBy('createdAt').execute(),
    db.selectFrom('staff_session').selectAll().where('userId', '=', actor.id).orderBy('createdAt', 'desc').execute(),
  ]);
  const has = (id: string) => accounts.some(({ providerId }) => providerId === id);
  const { directory } = signIn;
  return {
    name: actor.name,
    email: user?.email ?? '',
    password: has('credential'),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name: name ?? 'Passkey', made: isoOf(createdAt ?? 0) })),
    ...(directory && { directory: { name: directory.name, linked: has('directory') } }),
    sessions: sessions
      .filter(({ proof, expiresAt }) => proof !== 'password' && new Date(expiresAt).getTime() > Date.now())
      .map(({ id, createdAt, updatedAt, proof }) => ({
        id,
        began: isoOf(createdAt),
        used: isoOf(updatedAt),
        proof,
        current: id === current,
      })),
  };
}

const isoOf = (time: string | Date | number): string => new Date(time).toISOString();
