import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { accountSchema, changePasswordSchema, newRecoveryCodesSchema, renamePasskeySchema } from '../../../contract/staff/account.ts';
import { passwordFault } from '../../../domain/staff/passwordFault.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import { newRecoveryCodes, setPassword } from '../../auth/setPassword.ts';
import { isTotpCode, totpUri } from '../../auth/totp.ts';
import type { Deps } from '../../createApp.ts';
import { type ProblemCode, problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { readAccount } from './readAccount.ts';

/** What everybody on the staff does with their own account. Every query names the actor: an id of somebody else's finds nothing. */
export function accountRoutes({ database, signIn, audit, limits }: Deps): readonly StaffRoute[] {
  const { db } = database;
  const headersOf = (c: Context) => c.req.raw.headers;
  const idOf = (c: Context) => c.req.param('id') ?? '';
  const account = async (c: Context, actor: Actor) =>
    readAccount({ database, signIn }, actor, (await signIn.signedIn(headersOf(c)))?.sessionId);
  const endOthers = async (c: Context, actor: Actor) => {
    const current = (await signIn.signedIn(headersOf(c)))?.sessionId ?? '';
    await db.deleteFrom('staff_session').where('userId', '=', actor.id).where('id', '!=', current).execute();
  };
  /** Counted like a sign-in: a session that was left open must not become a place to guess passwords. */
  const checkPassword = async (c: Context, actor: Actor, password: string): Promise<ProblemCode | undefined> => {
    const { email } = await account(c, actor);
    if ((await limits.wrongPasswords.take(email, 1)) !== undefined) return 'locked-out';
    const tools = await signIn.tools(headersOf(c));
    const hash = (await tools.internalAdapter.findAccounts(actor.id)).find(({ providerId }) => providerId === 'credential')?.password;
    if (!hash || !(await tools.password.verify({ hash, password }))) return 'wrong-password';
    await limits.wrongPasswords.giveBack(email, 1);
    return undefined;
  };

  return [
    {
      method: 'GET',
      path: '/account',
      action: 'signed-in',
      handle: async (c, actor) => c.json(accountSchema.parse(await account(c, actor))),
    },
    {
      method: 'PUT',
      path: '/account/passkeys/:id',
      action: 'signed-in',
      async handle(c, actor) {
        const read = await readJson(c, renamePasskeySchema);
        if (!read.ok) return read.problem;
        const { numUpdatedRows } = await db
          .updateTable('staff_passkey')
          .set({ name: read.body.name })
          .where('id', '=', idOf(c))
          .where('userId', '=', actor.id)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n ? c.json({}) : problem('not-found');
      },
    },
    {
      method: 'DELETE',
      path: '/account/passkeys/:id',
      action: 'signed-in',
      fresh: true,
      async handle(c, actor) {
        const { passkeys, password, directory } = await account(c, actor);
        const passkey = passkeys.find(({ id }) => id === idOf(c));
        if (!passkey) return problem('not-found');
        if (passkeys.length === 1 && !password && !directory?.linked) return problem('last-way-in');
        await db.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('staff_passkey').where('id', '=', passkey.id).where('userId', '=', actor.id).execute();
          await audit.within(transaction).note(actor, 'account.passkey-removed', `person:${actor.id}`);
        });
        return c.json({});
      },
    },
    {
      method: 'POST',
      path: '/account/authenticator',
      action: 'signed-in',
      fresh: true,
      async handle(c, actor) {
        const nonce = randomBytes(16).toString('base64url');
        const { email } = await account(c, actor);
        return c.json({ ...totpUri(signIn.authenticator(actor.id, nonce), email), nonce });
      },
    },
    {
      method: 'PUT',
      path: '/account/password',
      action: 'signed-in',
      fresh: true,
      async handle(c, actor) {
        const read = await readJson(c, changePasswordSchema);
        if (!read.ok) return read.problem;
        const { current = '', password, nonce, code } = read.body;
        const { email, password: had } = await account(c, actor);
        if (passwordFault(password, [actor.name, email])) return problem('weak-password');
        const wrong = had ? await checkPassword(c, actor, current) : undefined;
        if (wrong) return problem(wrong);
        const secret = signIn.authenticator(actor.id, nonce);
        if (!isTotpCode(secret, code, new Date())) return problem('wrong-code');
        // Before it is done: better-auth writes outside of our transactions, and a new way in that nobody noted is worse than a line too many.
        await audit.note(actor, 'account.password-set', `person:${actor.id}`);
        const recoveryCodes = await setPassword(await signIn.tools(headersOf(c)), actor.id, { password, secret });
        await endOthers(c, actor);
        return c.json({ recoveryCodes });
      },
    },
    {
      method: 'POST',
      path: '/account/recovery-codes',
      action: 'signed-in',
      async handle(c, actor) {
        const read = await readJson(c, newRecoveryCodesSchema);
        if (!read.ok) return read.problem;
        const wrong = await checkPassword(c, actor, read.body.password);
        if (wrong) return problem(wrong);
        const { adapter, secretConfig } = await signIn.tools(headersOf(c));
        const { codes, sealed } = await newRecoveryCodes(secretConfig);
        // Before it is done, as with the password.
        await audit.note(actor, 'account.recovery-codes-made', `person:${actor.id}`);
        await adapter.update({ model: 'twoFactor', where: [{ field: 'userId', value: actor.id }], update: { backupCodes: sealed } });
        return c.json({ recoveryCodes: codes });
      },
    },
    {
      method: 'DELETE',
      path: '/account/sessions/:id',
      action: 'signed-in',
      async handle(c, actor) {
        const ended = await db.transaction().execute(async (transaction) => {
          const { numDeletedRows } = await transaction
            .deleteFrom('staff_session')
            .where('id', '=', idOf(c))
            .where('userId', '=', actor.id)
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 1n) await audit.within(transaction).note(actor, 'account.session-ended', `person:${actor.id}`);
          return numDeletedRows === 1n;
        });
        return ended ? c.json({}) : problem('not-found');
      },
    },
    {
      method: 'DELETE',
      path: '/account/sessions',
      action: 'signed-in',
      async handle(c, actor) {
        await endOthers(c, actor);
        await audit.note(actor, 'account.other-sessions-ended', `person:${actor.id}`);
        return c.json({});
      },
    },
  ];
}
