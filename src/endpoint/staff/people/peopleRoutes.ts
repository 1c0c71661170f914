import type { Context } from 'hono';
import { auditPageSchema, changeRolesSchema, inviteReplySchema, inviteSchema, peopleSchema } from '../../../contract/staff/people.ts';
import { ACTS } from '../../../domain/staff/acts.ts';
import type { Actor, Role } from '../../../domain/staff/permissions.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { changePerson } from './changePerson.ts';
import { readPeople } from './readPeople.ts';

const AUDIT_PAGE = 50;

/** Who is on the staff, and what they have done. */
export function peopleRoutes({ database, signIn, audit }: Deps): readonly StaffRoute[] {
  const { db } = database;
  const idOf = (c: Context) => c.req.param('id') ?? '';
  const change = async (c: Context, actor: Actor, to: readonly Role[] | 'removed') => {
    const { outcome } = await changePerson(database, audit, actor, idOf(c), to);
    if (outcome === 'nobody') return problem('not-found');
    return outcome === 'last-administrator' ? problem('last-administrator') : c.json({});
  };

  return [
    {
      method: 'GET',
      path: '/people',
      action: 'people.manage',
      handle: async (c) => c.json(peopleSchema.parse(await readPeople({ database, signIn }))),
    },
    {
      method: 'PUT',
      path: '/people/:id/roles',
      action: 'people.manage',
      fresh: true,
      async handle(c, actor) {
        const read = await readJson(c, changeRolesSchema);
        return read.ok ? change(c, actor, [...new Set(read.body.roles)]) : read.problem;
      },
    },
    { method: 'DELETE', path: '/people/:id', action: 'people.manage', handle: (c, actor) => change(c, actor, 'removed') },
    {
      method: 'DELETE',
      path: '/people/:id/sessions',
      action: 'people.manage',
      async handle(c, actor) {
        const id = idOf(c);
        const user = await db.selectFrom('staff_user').select('name').where('id', '=', id).executeTakeFirst();
        if (!user) return problem('not-found');
        await db.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('staff_session').where('userId', '=', id).execute();
          await audit.within(transaction).note(actor, 'person.sessions-ended', `person:${id}`, { name: user.name });
        });
        return c.json({});
      },
    },
    {
      method: 'POST',
      path: '/invitations',
      action: 'people.manage',
      fresh: true,
      async handle(c, actor) {
        const read = await readJson(c, inviteSchema);
        if (!read.ok) return read.problem;
        const { email, roles } = read.body;
        const somebody = await db.selectFrom('staff_user').select('id').where('email', '=', email).executeTakeFirst();
        if (somebody) return problem('email-taken');
        const { invitation, token } = await signIn.invitations.make(email, [...new Set(roles)], actor);
        // Not the address: the log keeps every line, and an invitation that is over is kept for a while.
        await audit.note(actor, 'person.invited', `invitation:${invitation.id}`, { roles: invitation.roles });
        return c.json(inviteReplySchema.parse({ id: invitation.id, token, expires: invitation.expires }), 201);
      },
    },
    {
      method: 'DELETE',
      path: '/invitations/:id',
      action: 'people.manage',
      async handle(c, actor) {
        const id = idOf(c);
        if (!(await signIn.invitations.revoke(id))) return problem('not-found');
        await audit.note(actor, 'invitation.revoked', `invitation:${id}`);
        return c.json({});
      },
    },
    {
      method: 'GET',
      path: '/audit',
      action: 'audit.read',
      async handle(c) {
        const before = Number(c.req.query('before') ?? Number.NaN);
        const act = ACTS.find((each) => each === c.req.query('act'));
        const by = c.req.query('actor');
        const entries = await audit.read({
          ...(Number.isSafeInteger(before) && { before }),
          ...(act !== undefined && { act }),
          ...(by && { actor: by }),
          limit: AUDIT_PAGE + 1,
        });
        return c.json(auditPageSchema.parse({ entries: entries.slice(0, AUDIT_PAGE), more: entries.length > AUDIT_PAGE }));
      },
    },
  ];
}
