import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { rolesSchema } from '../../contract/staff/person.ts';
import type { Role } from '../../domain/staff/permissions.ts';
import { type AuditActor, SYSTEM } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';
import type { InvitationRow } from './authTables.ts';

const DAY_MS = 86_400_000;
/** Over a weekend and a day off. */
const INVITATION_MS = 7 * DAY_MS;
/** Whoever starts the endpoint is there; the next start prints another. */
const FIRST_MS = DAY_MS;

export interface Invitation {
  readonly id: string;
  /** In lower case; absent for the first administrator. */
  readonly email?: string;
  readonly roles: readonly Role[];
  /** The user's id. */
  readonly madeBy: string;
  /** ISO date and time. */
  readonly expires: string;
}

export interface Invitations {
  /** @returns the token for the link, which is kept by nobody here. */
  make(email: string, roles: readonly Role[], by: AuditActor): Promise<{ readonly invitation: Invitation; readonly token: string }>;
  /**
   * For whoever starts the endpoint, while nobody on the staff is an administrator, as at first, or when a backup came whose
   * administrators have left since. Ends the one that was made at the last start.
   *
   * @returns `undefined` when there is an administrator.
   */
  makeFirst(): Promise<string | undefined>;
  /** What can still be accepted. */
  open(): Promise<readonly Invitation[]>;
  find(token: string): Promise<Invitation | undefined>;
  /** Uses it up; `undefined` when it is used, revoked or over. Of two who try at once, one gets it. */
  consume(id: string): Promise<Invitation | undefined>;
  /** The same by address, for somebody whose address the directory vouches for. */
  consumeFor(email: string): Promise<Invitation | undefined>;
  /** Gives it back when accepting failed after all. */
  release(id: string): Promise<void>;
  revoke(id: string): Promise<boolean>;
}

export function createInvitations({ db }: Database, now: () => Date): Invitations {
  const opening = () =>
    db
      .selectFrom('invitation')
      .selectAll()
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now().toISOString());
  const insert = async (email: string | null, roles: readonly Role[], by: string, ms: number) => {
    const token = randomBytes(32).toString('base64url');
    const at = now();
    const row: InvitationRow = {
      id: randomUUID(),
      token_hash: hashOf(token),
      email,
      roles: JSON.stringify(roles),
      made_by: by,
      made_at: at.toISOString(),
      expires_at: new Date(at.getTime() + ms).toISOString(),
      used_at: null,
      revoked_at: null,
    };
    await db.insertInto('invitation').values(row).execute();
    return { invitation: read(row), token };
  };
  const end = (id: string, column: 'used_at' | 'revoked_at') =>
    db
      .updateTable('invitation')
      .set({ [column]: now().toISOString() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now().toISOString())
      .executeTakeFirstOrThrow();
  const consume: Invitations['consume'] = async (id) => {
    const row = await opening().where('id', '=', id).executeTakeFirst();
    if (!row) return undefined;
    const { numUpdatedRows } = await end(id, 'used_at');
    return numUpdatedRows === 1n ? read(row) : undefined;
  };

  return {
    make: (email, roles, by) => insert(email, roles, by.id, INVITATION_MS),
    async makeFirst() {
      const users = await db.selectFrom('staff_user').select('roles').execute();
      const somebody = users.some(({ roles }) => readRoles(roles).includes('administrator'));
      await db.deleteFrom('invitation').where('email', 'is', null).where('used_at', 'is', null).execute();
      return somebody ? undefined : (await insert(null, ['administrator'], SYSTEM.id, FIRST_MS)).token;
    },
    open: async () => (await opening().where('email', 'is not', null).orderBy('made_at', 'desc').execute()).map(read),
    async find(token) {
      const row = await opening().where('token_hash', '=', hashOf(token)).executeTakeFirst();
      return row && read(row);
    },
    consume,
    async consumeFor(email) {
      const row = await opening().select('id').where('email', '=', email.toLowerCase()).orderBy('made_at', 'desc').executeTakeFirst();
      return row && consume(row.id);
    },
    async release(id) {
      await db.updateTable('invitation').set({ used_at: null }).where('id', '=', id).execute();
    },
    revoke: async (id) => (await end(id, 'revoked_at')).numUpdatedRows === 1n,
  };
}

const hashOf = (token: string): string => createHash('sha256').update(`heard/invitation/v1:${token}`).digest('base64url');

function read({ id, email, roles, made_by, expires_at }: InvitationRow): Invitation {
  return { id, ...(email !== null && { email }), roles: readRoles(roles), madeBy: made_by, expires: expires_at };
}

/** A role that a later version has taken away counts for nothing. */
export function readRoles(json: string): readonly Role[] {
  const parsed = z.safeParse(rolesSchema, JSON.parse(json));
  return parsed.success ? parsed.data : [];
}
