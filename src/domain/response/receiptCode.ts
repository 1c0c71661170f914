/**
 * A receipt code: nine random symbols and one that checks them, written `K7M4Q-2XD9P`. 45 bits: short enough to copy by
 * hand, too many to guess through an endpoint that counts wrong tries. Crockford's Base32 symbols: no I, L, O or U, so
 * that nobody has to ask "is this a one?".
 */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SYMBOLS = 9;

/** How many random bytes `makeReceiptCode` takes. */
export const RECEIPT_CODE_BYTES = RANDOM_SYMBOLS;

/** @param random nine bytes from a cryptographic source. */
export function makeReceiptCode(random: Uint8Array): string {
  if (random.length !== RECEIPT_CODE_BYTES) throw new RangeError(`a receipt code takes ${RECEIPT_CODE_BYTES} random bytes`);
  const symbols = Array.from(random, (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
  return grouped(symbols + checkSymbol(symbols));
}

/**
 * What somebody typed, as the code it means: any case, with or without spaces and dashes, O for 0, I or L for 1.
 *
 * @returns the code, or `undefined` when it cannot be one (wrong length, wrong symbol, or a slip that the check symbol shows).
 */
export function readReceiptCode(typed: string): string | undefined {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (symbols.length !== RANDOM_SYMBOLS + 1 || [...symbols].some((symbol) => !SYMBOLS.includes(symbol))) return undefined;
  const random = symbols.slice(0, RANDOM_SYMBOLS);
  return symbols.endsWith(checkSymbol(random)) ? grouped(symbols) : undefined;
}

/** Weighted by odd numbers modulo 32: shows every single wrong symbol, and most neighbours swapped. */
function checkSymbol(symbols: string): string {
  const sum = [...symbols].reduce((total, symbol, at) => total + SYMBOLS.indexOf(symbol) * (2 * at + 1), 0);
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}

const grouped = (symbols: string): string => `${symbols.slice(0, 5)}-${symbols.slice(5)}`;
