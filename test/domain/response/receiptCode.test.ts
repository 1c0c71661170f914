import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReceiptCode, RECEIPT_CODE_BYTES, readReceiptCode } from '../../../src/domain/response/receiptCode.ts';

const SYMBOLS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const anyCode = fc.uint8Array({ minLength: RECEIPT_CODE_BYTES, maxLength: RECEIPT_CODE_BYTES }).map(makeReceiptCode);
const plain = (code: string) => code.replace('-', '');

describe('a receipt code', () => {
  it('is ten symbols in two groups, none of which looks like another', () => {
    fc.assert(fc.property(anyCode, (code) => void expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)));
  });

  it('uses every random symbol as likely as the next: 256 bytes fall evenly on 32 symbols', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) => makeReceiptCode(new Uint8Array(9).fill(byte)).charAt(0));
    expect(SYMBOLS.map((symbol) => firsts.filter((first) => first === symbol).length)).toEqual(SYMBOLS.map(() => 8));
  });

  it('is not made of too little chance', () => {
    expect(() => makeReceiptCode(new Uint8Array(8))).toThrow(RangeError);
  });

  it.each<[string, (code: string) => string]>([
    ['as it was shown', (code) => code],
    ['in small letters', (code) => code.toLowerCase()],
    ['without the dash', plain],
    ['with spaces, one of them hard', (code) => ` ${plain(code).slice(0, 3)} ${plain(code).slice(3, 6)}\u00a0${plain(code).slice(6)} `],
    ['with the dash that a phone puts in', (code) => code.replace('-', '–')],
    ['with the letter O for the digit', (code) => code.replaceAll('0', 'O')],
    ['with the letters I and l for the digit', (code) => code.replace('1', 'I').replaceAll('1', 'l')],
  ])('is read %s', (_, typed) => {
    fc.assert(fc.property(anyCode, (code) => void expect(readReceiptCode(typed(code))).toBe(code)));
  });

  it('shows any one wrong symbol, wherever it stands', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const right = plain(code);
        for (let at = 0; at < right.length; at += 1) {
          for (const symbol of SYMBOLS.filter((each) => each !== right.charAt(at))) {
            expect(readReceiptCode(right.slice(0, at) + symbol + right.slice(at + 1))).toBeUndefined();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', 'K7M4Q', 'K7M4Q-2XD9PP', 'U7M4Q-2XD9P', 'K7M4Q-2XD9%', '📱📱📱📱📱📱📱📱📱📱'])('is not %j', (typed) => {
    expect(readReceiptCode(typed)).toBeUndefined();
  });
});
