import { randomBytes } from 'node:crypto';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';
import { emailSchema, personNameSchema } from '../../contract/staff/person.ts';
import { acceptWithPasswordSchema, beginSchema, lookSchema } from '../../contract/staff/signIn.ts';
import { passwordFault } from '../../domain/staff/passwordFault.ts';
import { admit, type Newcomer } from './admit.ts';
import type { Invitations } from './invitations.ts';
import { setPassword } from './setPassword.ts';
import { isTotpCode, totpSecret, totpUri } from './totp.ts';

/** Long enough to find a phone with an authenticator app; then the link is opened again. */
const MINUTES_TO_FINISH = 30;

const newcomerSchema = z.object({ invitation: z.string(), name: personNameSchema, email: emailSchema, until: z.number() });

interface Welcome {
  readonly invitations: Invitations;
  readonly secret: string;
  readonly now: () => Date;
}

/**
 * Accepting an invitation, as endpoints of better-auth: who shows the token gets a signed cookie (who they are, which
 * invitation) and chooses a passkey, through better-auth's own endpoints, or a password with its second factor, here.
 */
export function welcomePlugin({ invitations, secret, now }: Welcome) {
  const invited = async (token: string) => {
    const invitation = await invitations.find(token);
    if (!invitation) throw new APIError('FORBIDDEN', { code: 'invitation-over' });
    return invitation;
  };
  return {
    id: 'heard-welcome',
    endpoints: {
      look: createAuthEndpoint('/welcome/look', { method: 'POST', body: lookSchema }, async (c) => {
        const { email, roles } = await invited(c.body.token);
        return c.json({ ...(email !== undefined && { email }), roles });
      }),

      begin: createAuthEndpoint('/welcome/begin', { method: 'POST', body: beginSchema }, async (c) => {
        const invitation = await invited(c.body.token);
        const email = invitation.email ?? c.body.email;
        if (email === undefined) throw new APIError('BAD_REQUEST', { code: 'malformed-request' });
        if (await c.context.internalAdapter.findUserByEmail(email)) throw new APIError('CONFLICT', { code: 'email-taken' });
        // Whoever was signed in here before is not the one who is being welcomed.
        const before = await c.getSignedCookie(c.context.authCookies.sessionToken.name, c.context.secret);
        if (before) await c.context.internalAdapter.deleteSession(before);
        deleteSessionCookie(c);
        const until = now().getTime() + MINUTES_TO_FINISH * 60_000;
        const newcomer = { invitation: invitation.id, name: c.body.name, email, until };
        const cookie = cookieOf(c);
        await c.setSignedCookie(cookie.name, JSON.stringify(newcomer), c.context.secret, cookie.attributes);
        return c.json({});
      }),

      authenticator: createAuthEndpoint('/welcome/authenticator', { method: 'POST' }, async (c) => {
        const { invitation, email } = await readNewcomer(c, now());
        const nonce = randomBytes(16).toString('base64url');
        return c.json({ ...totpUri(totpSecret(secret, invitation, nonce), email), nonce });
      }),

      acceptWithPassword: createAuthEndpoint('/welcome/password', { method: 'POST', body: acceptWithPasswordSchema }, async (c) => {
        const newcomer = await readNewcomer(c, now());
        const { password, nonce, code } = c.body;
        if (passwordFault(password, [newcomer.name, newcomer.email])) throw new APIError('UNPROCESSABLE_ENTITY', { code: 'weak-password' });
        const totp = totpSecret(secret, newcomer.invitation, nonce);
        if (!isTotpCode(totp, code, now())) throw new APIError('UNAUTHORIZED', { code: 'wrong-code' });
        const user = await admit(c, invitations, newcomer);
        const recoveryCodes = await setPassword(c.context, user.id, { password, secret: totp });
        const session = await c.context.internalAdapter.createSession(user.id);
        await setSessionCookie(c, { session, user });
        forgetNewcomer(c);
        return c.json({ recoveryCodes });
      }),
    },
  } satisfies BetterAuthPlugin;
}

const cookieOf = (c: GenericEndpointContext) => c.context.createAuthCookie('welcome', { maxAge: MINUTES_TO_FINISH * 60 });

/** Who is accepting an invitation in this browser. @throws APIError `sign-in-expired`. */
export async function readNewcomer(c: GenericEndpointContext, now: Date): Promise<Newcomer> {
  const value = await c.getSignedCookie(cookieOf(c).name, c.context.secret);
  const parsed = newcomerSchema.safeParse(value ? JSON.parse(value) : undefined);
  if (parsed.success && parsed.data.until > now.getTime()) return parsed.data;
  throw new APIError('UNAUTHORIZED', { code: 'sign-in-expired' });
}

export function forgetNewcomer(c: GenericEndpointContext): void {
  const { name, attributes } = cookieOf(c);
  c.setCookie(name, '', { ...attributes, maxAge: 0 });
}
