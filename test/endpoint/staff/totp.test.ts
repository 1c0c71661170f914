import { describe, expect, it } from 'vitest';
import { isTotpCode, totpCode, totpSecret, totpUri } from '../../../src/endpoint/auth/totp.ts';

/** RFC 6238, appendix B, for SHA-1, cut to six digits. */
const SECRET = '12345678901234567890';
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const;

describe('the code of an authenticator app', () => {
  it.each(VECTORS)('is what the standard says at second %d', (second, code) => {
    expect(totpCode(SECRET, new Date(second * 1_000))).toBe(code);
  });

  it('is taken a step early or late, with the space that apps show, and no later', () => {
    const at = (second: number) => isTotpCode(SECRET, '050 471', new Date(second * 1_000));
    expect([1111111080, 1111111110, 1111111139, 1111111169].map(at)).toEqual([true, true, true, true]);
    expect([1111111079, 1111111170, 1111114710].map(at)).toEqual([false, false, false]);
    expect(isTotpCode(SECRET, '', new Date(1111111111_000))).toBe(false);
  });

  it('needs a secret of its own for every setting up, which nobody guesses from another', () => {
    const secrets = [totpSecret('a', 'u', 'n'), totpSecret('b', 'u', 'n'), totpSecret('a', 'v', 'n'), totpSecret('a', 'u', 'm')];
    expect(new Set(secrets).size).toBe(4);
    expect(secrets[0]).toHaveLength(32);
  });

  it('is set up by an address that any app reads, whatever stands in the email address', () => {
    const { uri, secret } = totpUri(SECRET, 'a&secret=X@example.org');
    expect(new URL(uri).searchParams.getAll('secret')).toEqual(['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']);
    expect(secret).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  });
});
