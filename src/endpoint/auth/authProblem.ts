import * as z from 'zod/mini';
import { isProblemCode, type ProblemCode } from '../http/problem.ts';

const errorSchema = z.object({ code: z.string() });

/** better-auth's errors that somebody can do something about, as ours. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-sign-in',
  INVALID_EMAIL: 'wrong-sign-in',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-expired',
  CHALLENGE_NOT_FOUND: 'sign-in-expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked-out',
  PASSKEY_NOT_FOUND: 'wrong-passkey',
  AUTHENTICATION_FAILED: 'wrong-passkey',
  FAILED_TO_VERIFY_REGISTRATION: 'wrong-passkey',
  INVALID_ORIGIN: 'wrong-origin',
  MISSING_OR_NULL_ORIGIN: 'wrong-origin',
};

/** Which of our problems an error of better-auth is. */
export function authProblem(status: number, body: unknown): ProblemCode {
  const error = errorSchema.safeParse(body);
  const code = error.success ? error.data.code : '';
  if (isProblemCode(code)) return code;
  return CODES[code] ?? (status === 401 ? 'not-signed-in' : status < 500 ? 'malformed-request' : 'unexpected');
}
