import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/**
 * Passwords hashed at once, where the tests are not about their hashes: some 60 ms for each of hundreds were most of what those tests
 * took. Others get their turn in between, as they do with the real one.
 */
export const quickHashing = {
  async hash(password: string): Promise<string> {
    await setImmediate();
    return createHash('sha256').update(password).digest('hex');
  },
  verify: async ({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> =>
    hash === (await quickHashing.hash(password)),
};
