import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The secret of a second factor that is being set up. It is derived and not kept, so that nothing lies about of those who
 * never finish; better-auth keeps it, encrypted, once a code has proven that the app has it.
 *
 * @param nonce random, made for this one setting up.
 * @returns 32 characters, some 190 bits.
 */
export const totpSecret = (authSecret: string, of: string, nonce: string): string =>
  createHmac('sha256', authSecret).update(`heard/totp/v1:${of}:${nonce}`).digest('base64url').slice(0, 32);

/** The six digits for a moment: RFC 6238 with SHA-1, the one algorithm that every app has. */
export function totpCode(secret: string, at: Date): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 1_000 / STEP_SECONDS)));
  const hmac = createHmac('sha1', secret).update(counter).digest();
  const offset = (hmac.at(-1) ?? 0) & 0x0f;
  return String((hmac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Whether the app shows this code now, or did a step ago or will a step later: clocks differ (RFC 6238, 5.2). */
export function isTotpCode(secret: string, code: string, now: Date): boolean {
  const given = Buffer.from(code.replace(/\s/g, ''));
  return [-1, 0, 1].some((step) => {
    const right = Buffer.from(totpCode(secret, new Date(now.getTime() + step * STEP_SECONDS * 1_000)));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** What an authenticator app takes from the QR code, and what is typed where there is no camera. */
export function totpUri(secret: string, email: string): { readonly uri: string; readonly secret: string } {
  const encoded = base32(Buffer.from(secret));
  const label = `${encodeURIComponent('Heard')}:${encodeURIComponent(email)}`;
  return { uri: `otpauth://totp/${label}?secret=${encoded}&issuer=Heard`, secret: encoded.replace(/.{4}(?=.)/g, '$& ') };
}

/** RFC 4648, 6, without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
