import type { PublicKey } from '../contract/content.ts';
import { toBase64url } from './base64url.ts';
import { suite } from './suite.ts';

/** A key pair as it is kept: the public half as devices get it, the private half as a JSON Web Key (RFC 7517). */
export interface StoredKeyPair extends PublicKey {
  readonly privateKey: JsonWebKey;
}

/** Keys to open with, by id. */
export type HeldKeys = ReadonlyMap<string, CryptoKeyPair>;

/** A new pair. Its id is made from the public key, so that one id never means two keys. */
export async function generateKeyPair(): Promise<StoredKeyPair> {
  const pair = await suite.kem.generateKeyPair();
  const point = await suite.kem.serializePublicKey(pair.publicKey);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', point));
  const id = `k-${Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { id, publicKey: toBase64url(new Uint8Array(point)), privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey) };
}

/**
 * The pair, ready to open envelopes; the private half cannot be taken out again.
 *
 * @throws when the JSON Web Key is not a private key on P-256.
 */
export async function importKeyPair({ privateKey }: StoredKeyPair): Promise<CryptoKeyPair> {
  const { d: _, key_ops: __, ...publicHalf } = privateKey;
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  return {
    privateKey: await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('jwk', publicHalf, algorithm, true, []),
  };
}
