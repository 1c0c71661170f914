import { fromBase64url, toBase64url } from './base64url.ts';

/** A PIN as it is kept: nothing here gives it back but trying each. */
export interface SealedPin {
  /** 16 random bytes, base64url. */
  readonly salt: string;
  /** PBKDF2 with HMAC-SHA-256, 32 bytes, base64url. */
  readonly hash: string;
  readonly iterations: number;
}

/** What OWASP asks of PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023): about a second on a cheap tablet. */
export const PIN_ITERATIONS = 600_000;

/** @param pin digits. */
export async function sealPin(pin: string, iterations = PIN_ITERATIONS): Promise<SealedPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toBase64url(salt), hash: await derive(pin, salt, iterations), iterations };
}

export async function isPin(pin: string, { salt, hash, iterations }: SealedPin): Promise<boolean> {
  const bytes = fromBase64url(salt);
  return bytes !== undefined && (await derive(pin, bytes, iterations)) === hash;
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return toBase64url(new Uint8Array(bits));
}
