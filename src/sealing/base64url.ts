/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes that this text stands for, or `undefined` when it is not base64url as `toBase64url` writes it. One value has
 * one spelling, so that what is compared or hashed as text has no twin that means the same.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1 || !endsInZeroBits(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** After one or two left-over bytes the last symbol carries four or two bits that mean nothing, and must be zero. */
function endsInZeroBits(text: string): boolean {
  switch (text.length % 4) {
    case 2:
      return /[AQgw]$/.test(text);
    case 3:
      return /[AEIMQUYcgkosw048]$/.test(text);
    default:
      return true;
  }
}
