const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Whether a text has letters that are written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * Something with a direction of its own, kept together in a line that may run the other way (Unicode UAX #9): without it
 * the parts of a code, a file name or a telephone number change places.
 */
export const isolated = (text: string): string => FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;

/** Telephone numbers written in groups: "0800 1111" shows as "1111 0800" among right-to-left letters. */
export function withNumbersIsolated(text: string): string {
  return hasRightToLeft(text) ? text.replace(/\+?\d+(?:[ \u00A0]\d+)+/g, isolated) : text;
}
