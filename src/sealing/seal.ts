import type { PublicKey } from '../contract/content.ts';
import type { Sealed } from '../contract/envelope.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { INFO, suite } from './suite.ts';

/**
 * Sealed lengths are rounded up to this many bytes, so that the size of an envelope on a shared tablet does not tell a
 * "yes" from a "prefer not to say".
 */
export const LENGTH_STEP = 256;

/**
 * Seals one message.
 *
 * @param part what to seal, as JSON.
 * @param bound where it belongs; it opens nowhere else.
 */
export async function seal(recipientPublicKey: CryptoKey, part: unknown, bound: Uint8Array, info: Uint8Array = INFO): Promise<Sealed> {
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, padded(JSON.stringify(part)), bound);
  return { enc: toBase64url(new Uint8Array(enc)), ct: toBase64url(new Uint8Array(ct)) };
}

/** @throws RangeError when the key is not a point on P-256 as 65 bytes: the content was damaged or written wrongly. */
export async function publicKeyOf({ id, publicKey }: PublicKey): Promise<CryptoKey> {
  const point = fromBase64url(publicKey);
  if (!point) throw new RangeError(`key ${id} is not base64url`);
  try {
    return await suite.kem.deserializePublicKey(point);
  } catch (cause) {
    throw new RangeError(`key ${id} is not a P-256 public key`, { cause });
  }
}

/** JSON may end in spaces, so the padding needs no format of its own. */
function padded(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  const whole = new Uint8Array(Math.ceil(bytes.length / LENGTH_STEP) * LENGTH_STEP).fill(0x20);
  whole.set(bytes);
  return whole;
}
