import type { AuthContext } from 'better-auth';
import type { Actor } from '../../domain/staff/permissions.ts';
import { createLimit } from '../limits.ts';
import type { DirectorySettings } from '../settings.ts';
import { type Auth, type AuthParts, createBetterAuth } from './createBetterAuth.ts';
import { createInvitations, type Invitations, readRoles } from './invitations.ts';
import { originOf, type Place } from './originOf.ts';
import { useSession } from './sessions.ts';
import { totpSecret } from './totp.ts';

/** How many names the endpoint may be called by at once when none is set: more would be somebody making names up. */
const MOST_ORIGINS = 8;

/** For adding a way to sign in: long enough to find the button, short enough for a screen that was left. */
const FRESH_MS = 600_000;

/** A code is taken a step of 30 seconds early, in its own, and a step late. */
const CODE_SECONDS = 90;

interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
  /** Proven a moment ago, not only earlier in the day. */
  readonly fresh: boolean;
}

/** How staff prove who they are. */
export interface SignIn {
  readonly invitations: Invitations;
  readonly directory?: DirectorySettings | undefined;
  /**
   * Who a request comes from, as the database has it now: roles and removal count at once.
   *
   * @param looking it does not prolong the session.
   */
  signedIn(headers: Headers, looking?: 'looking'): Promise<SignedIn | undefined>;
  /** better-auth for the origin that this request is for; `undefined` when its `Host` is no host. */
  auth(headers: Headers): Auth | undefined;
  /** better-auth's own tools: hashing, encryption, its tables. */
  tools(headers: Headers): Promise<AuthContext>;
  /** The secret of an authenticator app that is being set up (`totpSecret`). */
  authenticator(of: string, nonce: string): string;
}

export function createSignIn({ url, proxies, ...given }: Omit<AuthParts, 'invitations' | 'usedCodes'> & Place): SignIn {
  const parts: AuthParts = { ...given, invitations: createInvitations(given.database, given.now), usedCodes: createLimit(1, CODE_SECONDS) };
  const auths = new Map<string, Auth>();
  const auth = (headers: Headers): Auth | undefined => {
    const origin = originOf(headers, { url, proxies });
    if (origin === undefined) return undefined;
    const found = auths.get(origin);
    if (found) return found;
    const [oldest] = auths.keys();
    if (oldest !== undefined && auths.size >= MOST_ORIGINS) auths.delete(oldest);
    const made = createBetterAuth(origin, parts);
    auths.set(origin, made);
    return made;
  };
  return {
    invitations: parts.invitations,
    directory: parts.directory,
    auth,
    async signedIn(headers, looking) {
      if (!headers.has('cookie')) return undefined;
      const found = await auth(headers)?.session(cookiesOf(headers));
      const session = found && (await useSession(parts.database, found.token, parts.now(), looking));
      if (!session || session.proof === 'password') return undefined;
      const user = await parts.database.db.selectFrom('staff_user').selectAll().where('id', '=', session.userId).executeTakeFirst();
      return (
        user && {
          actor: { id: user.id, name: user.name, roles: readRoles(user.roles) },
          sessionId: session.id,
          fresh: parts.now().getTime() - session.began.getTime() < FRESH_MS,
        }
      );
    },
    async tools(headers) {
      const found = auth(headers);
      if (!found) throw new Error('a request without a host has been signed in');
      return found.context;
    },
    authenticator: (of, nonce) => totpSecret(parts.secret, of, nonce),
  };
}

const cookiesOf = (headers: Headers): Headers => new Headers({ cookie: headers.get('cookie') ?? '' });
