/** No 0 and O, no 1, I and L: it is read aloud to a room, and written down by people who do not spell alike. U makes words. */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** How many random bytes `makeJoinCode` takes. */
export const JOIN_CODE_BYTES = LENGTH;

/** A short code that stands for an invitation at the endpoint, as `joinCodeText` shows it without its space: `K7M4Q2`. */
export const JOIN_CODE = new RegExp(`^[${SYMBOLS}]{${LENGTH}}$`);

/** @param random six bytes from a cryptographic source. */
export function makeJoinCode(random: Uint8Array): string {
  if (random.length !== JOIN_CODE_BYTES) throw new RangeError(`a join code takes ${JOIN_CODE_BYTES} random bytes`);
  return Array.from(random, (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('');
}

/** What somebody typed, as the code it means: any case, with or without spaces and dashes. `undefined` when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, '');
  return JOIN_CODE.test(code) ? code : undefined;
}

/** In two halves, as it is shown and said: `K7M 4Q2`. */
export const joinCodeText = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
