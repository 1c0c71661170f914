import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/sealing/base64url.ts';

describe('base64url', () => {
  it('writes what Node writes and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('has one spelling for one value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        const bytes = fromBase64url(text);
        if (bytes) expect(toBase64url(bytes)).toBe(text);
        else expect(toBase64url(new Uint8Array(Buffer.from(text, 'base64url')))).not.toBe(text);
      }),
    );
  });

  it.each(['AA==', 'A', 'A B', '+/+/', 'AB', 'é'])('refuses %j', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});
