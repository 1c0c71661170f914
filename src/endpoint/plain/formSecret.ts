import { createHash, randomBytes } from 'node:crypto';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';

/**
 * The one-time secret of a plain form. A phone with script mints a response's id and receipt code once and keeps them; a
 * form without script keeps this instead, in a hidden field. Both are made from it, so that what is sent twice (two taps,
 * a reload, Back) is the same response and shows the same code. The two are hashed apart: the id is exported and must not
 * lead to the code.
 */
export function newFormSecret(): string {
  return randomBytes(24).toString('base64url');
}

export const isFormSecret = (text: string | null): text is string => text !== null && /^[A-Za-z0-9_-]{32}$/.test(text);

/** UUID v4 in form: random bits, with the version and variant that RFC 9562 asks for. */
export function responseIdOf(secret: string): string {
  const bytes = hashed('id', secret).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function receiptCodeOf(secret: string): string {
  return makeReceiptCode(hashed('receipt', secret).subarray(0, RECEIPT_CODE_BYTES));
}

const hashed = (what: string, secret: string): Buffer => createHash('sha256').update(`heard/plain/${what}/v1:${secret}`).digest();
