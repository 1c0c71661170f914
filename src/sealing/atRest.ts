import { fromBase64url, toBase64url } from './base64url.ts';
import { PIN_ITERATIONS } from './pin.ts';

/** The key of a shared tablet, as it lies on its disk: locked with a key that is made of the PIN. All base64url. */
export interface LockedKey {
  /** 16 random bytes, others than those of the PIN's hash: the one gives away nothing of the other. */
  readonly salt: string;
  readonly iterations: number;
  /** 12 random bytes, then the 32 of the key and 16 of its seal: AES-256-GCM. */
  readonly locked: string;
}

const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** A new one, of random bytes. @param pin digits. */
export async function makeLockedKey(pin: string, iterations = PIN_ITERATIONS): Promise<LockedKey> {
  return lock(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), pin, iterations);
}

/** What the PIN makes of itself. It stays in the page, and no script can read it there. Slow, as `isPin` is. */
export async function pinKey(pin: string, { salt, iterations }: Pick<LockedKey, 'salt' | 'iterations'>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64url(salt) ?? new Uint8Array(), iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @returns the tablet's key, which no script can read; `undefined` with another PIN, or of a damaged one. */
export async function unlockKey(key: LockedKey, by: CryptoKey): Promise<CryptoKey | undefined> {
  const bytes = await bytesOf(key, by);
  return bytes && crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/** The same key behind a new PIN. @returns `undefined` as `unlockKey`. */
export async function lockAnew(key: LockedKey, by: CryptoKey, pin: string, iterations = PIN_ITERATIONS): Promise<LockedKey | undefined> {
  const bytes = await bytesOf(key, by);
  return bytes && lock(bytes, pin, iterations);
}

async function lock(bytes: Uint8Array<ArrayBuffer>, pin: string, iterations: number): Promise<LockedKey> {
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const locked = toBase64url(await encrypt(await pinKey(pin, { salt, iterations }), bytes, ''));
  bytes.fill(0);
  return { salt, iterations, locked };
}

async function bytesOf({ locked }: LockedKey, by: CryptoKey): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const sealed = fromBase64url(locked);
  return sealed && decrypt(by, sealed, '');
}

/** What is unfinished on a shared tablet, each draft under a key of its own that follows from the tablet's. */
export interface AtRest {
  /** @param what names it within its draft: none can be put in the place of another. */
  seal(what: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** @returns `undefined` when it is something else, under another key, or damaged. */
  open(what: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** @param key as `unlockKey` gives it. @param draft its random id. */
export async function atRest(key: CryptoKey, draft: string): Promise<AtRest> {
  const info = new TextEncoder().encode(`heard/at-rest/v1:${draft}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const own = await crypto.subtle.deriveKey(how, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { seal: (what, bytes) => encrypt(own, bytes, what), open: (what, sealed) => decrypt(own, sealed, what) };
}

async function encrypt(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, about: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) }, key, bytes);
  const all = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), NONCE_BYTES);
  return all;
}

async function decrypt(key: CryptoKey, all: Uint8Array<ArrayBuffer>, about: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [iv, sealed] = [all.subarray(0, NONCE_BYTES), all.subarray(NONCE_BYTES)];
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) }, key, sealed),
    );
  } catch {
    return undefined; // WebCrypto says no more than that it does not open
  }
}
