import { describe, expect, it } from 'vitest';
import { publicKeySchema } from '../../src/contract/content.ts';
import { generateKeyPair, importKeyPair } from '../../src/sealing/keyPair.ts';

describe('a key pair', () => {
  it('has a public half that devices accept, and an id of its own', async () => {
    const [one, other] = await Promise.all([generateKeyPair(), generateKeyPair()]);
    expect(publicKeySchema.parse(one)).toEqual({ id: one.id, publicKey: one.publicKey });
    expect(one.id).toMatch(/^k-[0-9a-f]{8}$/);
    expect(one.id).not.toBe(other.id);
  });

  it('does not give the private half away once it is in use', async () => {
    const { privateKey } = await importKeyPair(await generateKeyPair());
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  });
});
