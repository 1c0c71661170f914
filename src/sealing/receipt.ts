import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * Two hashes stand between a receipt code and what is stored. The person holds the code; a withdrawal shows `proof`; an
 * envelope and the database carry only `receiptHash`. So neither a device nor a copy of the database can withdraw, and
 * the code itself never leaves the person's hands.
 *
 * @param code as `readReceiptCode` returns it.
 * @returns SHA-256, 32 bytes, base64url.
 */
export async function receiptProof(code: string): Promise<string> {
  return sha256(new TextEncoder().encode(`heard/receipt/v1:${code}`));
}

/**
 * @param proof 32 bytes, base64url.
 * @returns SHA-256 of the proof's bytes, base64url.
 * @throws RangeError when the proof is anything else: a door that takes proofs from outside asks `fromBase64url` first.
 */
export async function receiptHash(proof: string): Promise<string> {
  const bytes = fromBase64url(proof);
  if (bytes?.length !== 32) throw new RangeError('a withdrawal proof is 32 bytes in base64url');
  return sha256(bytes);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
