import type { Sealed } from '../contract/envelope.ts';
import { fromBase64url } from './base64url.ts';
import { INFO, suite } from './suite.ts';

/** The JSON that was sealed, or why it cannot be read: the damage does not show more than that. */
export type Opened = { readonly ok: true; readonly json: unknown } | { readonly ok: false };

/** Opens one message. Never throws on what a sender may have written. */
export async function open({ enc, ct }: Sealed, recipientKey: CryptoKeyPair, bound: Uint8Array, info: Uint8Array = INFO): Promise<Opened> {
  const [encapsulated, ciphertext] = [fromBase64url(enc), fromBase64url(ct)];
  if (!encapsulated || !ciphertext) return { ok: false };
  try {
    const plain = await suite.open({ recipientKey, enc: encapsulated, info }, ciphertext, bound);
    return { ok: true, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) };
  } catch {
    // The library rejects with one class per step (point, key, tag), and the parser with its own. All mean the same here.
    return { ok: false };
  }
}
