import type { People } from '../../../contract/staff/people.ts';
import { readRoles } from '../../auth/invitations.ts';
import type { Deps } from '../../createApp.ts';

/** Everybody on the staff, by name, and who has been invited. */
export async function readPeople({ database: { db }, signIn }: Pick<Deps, 'database' | 'signIn'>): Promise<People> {
  const [users, accounts, passkeys, sessions, invitations] = await Promise.all([
    db.selectFrom('staff_user').select(['id', 'name', 'email', 'roles']).orderBy('name').execute(),
    db.selectFrom('staff_account').select(['userId', 'providerId']).execute(),
    db.selectFrom('staff_passkey').select('userId').execute(),
    db.selectFrom('staff_session').select('userId').execute(),
    signIn.invitations.open(),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return {
    people: users.map(({ id, name, email, roles }) => {
      const has = (providerId: string) => accounts.some((account) => account.userId === id && account.providerId === providerId);
      return {
        id,
        name,
        email,
        roles: [...readRoles(roles)],
        ways: [
          ...(passkeys.some(({ userId }) => userId === id) ? (['passkey'] as const) : []),
          ...(has('credential') ? (['password'] as const) : []),
          ...(has('directory') ? (['directory'] as const) : []),
        ],
        sessions: sessions.filter(({ userId }) => userId === id).length,
      };
    }),
    invitations: invitations.map(({ id, email = '', roles, expires, madeBy }) => ({
      id,
      email,
      roles: [...roles],
      expires,
      madeBy: names.get(madeBy) ?? 'somebody who has left',
    })),
  };
}
