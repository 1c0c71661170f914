import * as z from 'zod/mini';
import {
  acceptWithPasswordSchema,
  beginSchema,
  codeSchema,
  lookSchema,
  passkeyRegistrationSchema,
  passkeySignInSchema,
  passwordSignInSchema,
} from '../../contract/staff/signIn.ts';
import type { Limits } from '../limits.ts';
import { DIRECTORY } from './createBetterAuth.ts';

/** One endpoint of better-auth that is open to the world. */
export interface Entry {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What may be in the body; nothing else goes on. Without it the body is dropped. */
  readonly body?: z.ZodMiniType<object>;
  /** What is said instead of what was asked: where the directory sends people back to is not for the page to choose. */
  readonly fixed?: object;
  readonly onlySignedIn?: true;
  /** Somebody signed in must have proven it a moment ago: it gives another way in, and a screen may have been left open. */
  readonly fresh?: true;
  /** Where a wrong try counts. */
  readonly counts?: keyof Pick<Limits, 'wrongSignIns' | 'wrongInvitations'>;
  /** Whether it leaves something behind, so that it may only be done so often. */
  readonly begins?: true;
  /** What wrong tries are called in the audit log. */
  readonly way?: 'password' | 'code' | 'passkey';
  /** What is passed on of better-auth's reply. Tokens and users stay here. */
  readonly reply: z.ZodMiniType<object>;
}

const nothing = z.object({});
const anything = z.looseObject({});

/**
 * Everything of better-auth that can be reached, and nothing else: sign-up, account deletion, switching the second factor
 * off, trusting a device and whatever a later version adds are not there.
 */
export const ENTRIES: readonly Entry[] = [
  { method: 'POST', path: '/sign-in/email', body: passwordSignInSchema, counts: 'wrongSignIns', way: 'password', reply: nothing },
  { method: 'POST', path: '/two-factor/verify-totp', body: codeSchema, counts: 'wrongSignIns', way: 'code', reply: nothing },
  { method: 'POST', path: '/two-factor/verify-backup-code', body: codeSchema, counts: 'wrongSignIns', way: 'code', reply: nothing },
  { method: 'GET', path: '/passkey/generate-authenticate-options', begins: true, reply: anything },
  {
    method: 'POST',
    path: '/passkey/verify-authentication',
    body: passkeySignInSchema,
    counts: 'wrongSignIns',
    way: 'passkey',
    reply: nothing,
  },
  { method: 'GET', path: '/passkey/generate-register-options', fresh: true, begins: true, reply: anything },
  { method: 'POST', path: '/passkey/verify-registration', body: passkeyRegistrationSchema, fresh: true, reply: nothing },
  { method: 'POST', path: '/sign-in/social', fixed: direction('/staff'), begins: true, reply: z.object({ url: z.string() }) },
  {
    method: 'POST',
    path: '/link-social',
    fixed: direction('/staff/account'),
    onlySignedIn: true,
    fresh: true,
    begins: true,
    reply: z.object({ url: z.string() }),
  },
  { method: 'POST', path: '/sign-out', reply: nothing },
  { method: 'POST', path: '/welcome/look', body: lookSchema, counts: 'wrongInvitations', reply: anything },
  { method: 'POST', path: '/welcome/begin', body: beginSchema, counts: 'wrongInvitations', reply: nothing },
  { method: 'POST', path: '/welcome/authenticator', reply: anything },
  { method: 'POST', path: '/welcome/password', body: acceptWithPasswordSchema, counts: 'wrongSignIns', reply: anything },
];

function direction(path: string): object {
  return { provider: DIRECTORY, callbackURL: path, errorCallbackURL: path, disableRedirect: true };
}
