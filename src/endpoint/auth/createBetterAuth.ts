import { passkey } from '@better-auth/passkey';
import { type AuthContext, type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError, getSessionFromCtx } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { personNameSchema } from '../../contract/staff/person.ts';
import { LEAST_PASSWORD, MOST_PASSWORD } from '../../domain/staff/passwordFault.ts';
import type { Limit } from '../limits.ts';
import type { DirectorySettings } from '../settings.ts';
import { type Audit, SYSTEM } from '../staff/audit.ts';
import type { Database } from '../storage/flavour.ts';
import { admit } from './admit.ts';
import type { Invitations } from './invitations.ts';
import { proofOf } from './proof.ts';
import { SESSION_SECONDS } from './sessions.ts';
import { forgetNewcomer, readNewcomer, welcomePlugin } from './welcomePlugin.ts';

export interface AuthParts {
  readonly database: Database;
  readonly secret: string;
  readonly invitations: Invitations;
  readonly audit: Audit;
  readonly directory?: DirectorySettings | undefined;
  /** Codes of authenticator apps that have been used, by person and code, as long as they would be taken. */
  readonly usedCodes: Limit;
  readonly now: () => Date;
  readonly log: Logger;
  /** How passwords are hashed: as slowly as better-auth has chosen, unless a test of something else says otherwise. */
  readonly hashing?: Hashing | undefined;
}

type Hashing = NonNullable<NonNullable<BetterAuthOptions['emailAndPassword']>['password']>;

/** better-auth as we use it. `api` is what `createSignIn` calls beside the requests that it hands on. */
export interface Auth {
  readonly handler: (request: Request) => Promise<Response>;
  readonly context: Promise<AuthContext>;
  readonly options: BetterAuthOptions;
  /** The session that these cookies carry, its expiry not moved. */
  readonly session: (headers: Headers) => Promise<{ readonly token: string; readonly userId: string } | undefined>;
}

/** @param origin of the site: passkeys and cookies are made for it. */
export function createBetterAuth(origin: string, parts: AuthParts): Auth {
  const options = optionsFor(origin, parts);
  const auth = betterAuth(options);
  return {
    handler: auth.handler,
    context: auth.$context,
    options,
    async session(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? { token: found.session.token, userId: found.session.userId } : undefined;
    },
  };
}

function optionsFor(
  origin: string,
  { database, secret, invitations, audit, directory, usedCodes, now, log, hashing }: AuthParts,
): BetterAuthOptions {
  return {
    appName: 'Heard',
    baseURL: origin,
    basePath: '/api/auth',
    trustedOrigins: [origin],
    secret,
    telemetry: { enabled: false },
    // No transaction: SQLite has one connection, and our hooks write beside what better-auth writes.
    database: { db: database.db, type: database.flavour },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ from: 'sign-in' }, message) },
    // What is unexpected goes to the endpoint's own handler, which knows what may be logged of it.
    onAPIError: { errorURL: `${origin}/staff`, throw: true },
    // Counted by `clientNetwork` in front of this (`gate.ts`); better-auth would believe a header.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'heard',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      // The directory sends people back by a link from another site; only what proves that they left from here may come along.
      cookies: { state: { attributes: { sameSite: 'lax' } }, oauth_state: { attributes: { sameSite: 'lax' } } },
      ipAddress: { disableIpTracking: true },
    },
    user: { modelName: 'staff_user', additionalFields: { roles: { type: 'string', required: true, input: false, defaultValue: '[]' } } },
    session: {
      modelName: 'staff_session',
      additionalFields: { proof: { type: 'string', required: true, input: false, defaultValue: 'password' } },
      expiresIn: SESSION_SECONDS,
      // Eight hours from the start, however busy; `sessions.ts` ends the idle ones.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'staff_account', updateAccountOnSignIn: false, accountLinking: { enabled: true, disableImplicitLinking: true } },
    verification: { modelName: 'staff_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: MOST_PASSWORD,
      ...(hashing && { password: hashing }),
    },
    plugins: [
      twoFactor({
        issuer: 'Heard',
        schema: { twoFactor: { modelName: 'staff_two_factor' } },
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      passkey({
        rpName: 'Heard',
        rpID: new URL(origin).hostname,
        origin,
        schema: { passkey: { modelName: 'staff_passkey' } },
        // A passkey is both factors only when the device asks who holds it.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        registration: {
          requireSession: false,
          async resolveUser({ ctx }) {
            const { invitation, name, email } = await readNewcomer(ctx, now());
            return { id: invitation, name: email, displayName: name };
          },
          async afterVerification({ ctx, verification, user }) {
            if (!verification.registrationInfo?.userVerified) throw new APIError('UNAUTHORIZED', { code: 'wrong-passkey' });
            // Somebody who is signed in adds a passkey to their own account; the plugin has compared the two. Without a
            // session only an invitation counts: a challenge may have been left behind by whoever signed out here.
            const session = await getSessionFromCtx(ctx);
            if (session) {
              await audit.note({ id: session.user.id, name: session.user.name }, 'account.passkey-added', `person:${session.user.id}`);
              return;
            }
            const newcomer = await readNewcomer(ctx, now());
            if (newcomer.invitation !== user.id) throw new APIError('UNAUTHORIZED', { code: 'sign-in-expired' });
            const { id } = await admit(ctx, invitations, newcomer);
            forgetNewcomer(ctx);
            return { userId: id };
          },
        },
        authentication: {
          async afterVerification({ verification }) {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { code: 'wrong-passkey' });
          },
        },
      }),
      welcomePlugin({ invitations, secret, now }),
      ...(directory ? [genericOAuth({ config: [directoryConfig(directory)] })] : []),
    ],
    databaseHooks: {
      user: {
        create: {
          async before(user, c) {
            if (c?.path === '/welcome/password' || c?.path === '/passkey/verify-registration') return;
            // Somebody whom the directory knows and we do not. What it says they may do is not asked.
            const invitation = c?.path === '/callback/:id' && user.emailVerified ? await invitations.consumeFor(user.email) : undefined;
            if (!invitation) throw new APIError('FORBIDDEN', { code: 'not_invited' });
            const name = personNameSchema.safeParse(user.name);
            return { data: { ...user, name: name.success ? name.data : user.email, image: null, roles: JSON.stringify(invitation.roles) } };
          },
          async after({ id, name, ...user }, c) {
            const roles: unknown = JSON.parse(String(user['roles']));
            await audit.note({ id, name }, 'person.accepted', `person:${id}`, { roles, by: proofOf(c?.path) });
          },
        },
      },
      session: {
        create: {
          // No address and no browser: who signs in from where is not ours to know.
          async before(session, c) {
            // "The verifier MUST NOT accept the second attempt of the OTP" (RFC 6238, 5.2).
            const code: unknown = c?.path === '/two-factor/verify-totp' ? c.body.code : undefined;
            const again = code !== undefined && (await usedCodes.take(`${session.userId}:${String(code)}`, 1)) !== undefined;
            if (again) throw new APIError('UNAUTHORIZED', { code: 'sign-in-expired' });
            return { data: { ...session, ipAddress: '', userAgent: '', proof: proofOf(c?.path) } };
          },
          async after({ userId, ...session }, c) {
            const user = await c?.context.internalAdapter.findUserById(userId);
            if (session['proof'] === 'password') return;
            await audit.note(user ? { id: user.id, name: user.name } : SYSTEM, 'signed-in', `person:${userId}`, { by: session['proof'] });
          },
        },
      },
      // The directory is asked who it is, and then no more: nothing that could act there is kept.
      account: {
        create: {
          before: async (account) => ({ data: { ...account, ...NO_TOKENS } }),
          async after({ userId, providerId }, c) {
            const user = providerId === DIRECTORY ? await c?.context.internalAdapter.findUserById(userId) : undefined;
            if (user) await audit.note({ id: user.id, name: user.name }, 'account.directory-linked', `person:${user.id}`);
          },
        },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
  };
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};

/** Code flow with PKCE, state and nonce; the token's signature, issuer and audience are checked against the directory's keys. */
function directoryConfig({ issuer, clientId, clientSecret, name }: DirectorySettings) {
  return {
    providerId: DIRECTORY,
    name,
    discoveryUrl: discoveryUrl(issuer),
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableProviderLogout: true,
  };
}

export const DIRECTORY = 'directory';

export const discoveryUrl = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
