import type { Transaction } from 'kysely';
import type { Role } from '../../../domain/staff/permissions.ts';
import { readRoles } from '../../auth/invitations.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import type { Audit, AuditActor } from '../audit.ts';

export type ChangeOutcome =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'nobody' }
  /** Without this one nobody could invite, change or remove anybody. */
  | { readonly outcome: 'last-administrator' };

/**
 * Gives somebody other roles, or takes them off the staff, and notes it. It counts with their next request: nothing keeps roles elsewhere.
 */
export async function changePerson(
  database: Database,
  audit: Pick<Audit, 'within'>,
  actor: AuditActor,
  id: string,
  to: readonly Role[] | 'removed',
): Promise<ChangeOutcome> {
  return database.db.transaction().execute(async (transaction) => {
    const users = await everybody(transaction, database.flavour === 'postgres');
    const user = users.find((each) => each.id === id);
    if (!user) return { outcome: 'nobody' };
    const isAdministrator = (json: string) => readRoles(json).includes('administrator');
    const stays = to !== 'removed' && to.includes('administrator');
    if (!stays && !users.some((each) => each.id !== id && isAdministrator(each.roles))) return { outcome: 'last-administrator' };
    const [name, before] = [user.name, readRoles(user.roles)];
    const log = audit.within(transaction);
    if (to === 'removed') {
      await transaction.deleteFrom('staff_user').where('id', '=', id).execute();
      await log.note(actor, 'person.removed', `person:${id}`, { name, roles: before });
    } else {
      await transaction
        .updateTable('staff_user')
        .set({ roles: JSON.stringify(to) })
        .where('id', '=', id)
        .execute();
      await log.note(actor, 'person.roles-changed', `person:${id}`, { name, before, after: to });
    }
    return { outcome: 'changed' };
  });
}

/** Locked until the transaction ends: two administrators must not remove each other at the same moment. SQLite lets one in at a time. */
const everybody = (transaction: Transaction<Tables>, lock: boolean) =>
  transaction
    .selectFrom('staff_user')
    .select(['id', 'name', 'roles'])
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
