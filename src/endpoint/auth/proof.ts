/**
 * How somebody has proven who they are when a session began. `password` alone is none: better-auth makes such a session
 * for a moment and takes it back when it asks for the code, and should one ever be left over it opens nothing.
 */
export type Proof = 'passkey' | 'code' | 'directory' | 'password';

const PROOF_BY_PATH: Readonly<Record<string, Proof>> = {
  '/passkey/verify-authentication': 'passkey',
  '/passkey/verify-registration': 'passkey',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'code',
  '/welcome/password': 'code',
  '/callback/:id': 'directory',
};

/** @param path of the better-auth endpoint that makes the session. */
export const proofOf = (path: string | undefined): Proof => PROOF_BY_PATH[path ?? ''] ?? 'password';
