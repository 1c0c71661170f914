import type { AuthContext } from 'better-auth';
import { generateRandomString, symmetricEncrypt } from 'better-auth/crypto';

const RECOVERY_CODES = 10;

/**
 * Gives a user a password with its second factor, or replaces both. There is no password without one.
 *
 * @param secret of the authenticator app, which has shown a right code.
 * @returns recovery codes, to be shown once.
 */
export async function setPassword(
  { adapter, internalAdapter, password: hashing, secretConfig }: AuthContext,
  userId: string,
  { password, secret }: { readonly password: string; readonly secret: string },
): Promise<readonly string[]> {
  const hash = await hashing.hash(password);
  const accounts = await internalAdapter.findAccounts(userId);
  if (accounts.some(({ providerId }) => providerId === 'credential')) await internalAdapter.updatePassword(userId, hash);
  else await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
  const { codes, sealed } = await newRecoveryCodes(secretConfig);
  const ofUser = [{ field: 'userId', value: userId }];
  const factor = {
    secret: await symmetricEncrypt({ key: secretConfig, data: secret }),
    backupCodes: sealed,
    verified: true,
    failedVerificationCount: 0,
    lockedUntil: null,
  };
  if (await adapter.findOne({ model: 'twoFactor', where: ofUser }))
    await adapter.update({ model: 'twoFactor', where: ofUser, update: factor });
  else await adapter.create({ model: 'twoFactor', data: { ...factor, userId } });
  await internalAdapter.updateUser(userId, { twoFactorEnabled: true });
  return codes;
}

/** As better-auth's second factor keeps them: encrypted, each good for one sign-in. */
export async function newRecoveryCodes(
  key: AuthContext['secretConfig'],
): Promise<{ readonly codes: readonly string[]; readonly sealed: string }> {
  const codes = Array.from(
    { length: RECOVERY_CODES },
    // Letters alone: on paper 0 and 1 cannot be told from o and l.
    () => `${generateRandomString(5, 'a-z')}-${generateRandomString(5, 'a-z')}`,
  );
  return { codes, sealed: await symmetricEncrypt({ key, data: JSON.stringify(codes) }) };
}
