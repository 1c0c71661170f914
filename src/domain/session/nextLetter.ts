import { SESSION_NAME } from './hubSession.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letter of a session's name. */
export const letterOf = (name: string): string => (SESSION_NAME.test(name) ? name.slice(-1) : '');

/**
 * The letter of the next session at a place on a day, as far as this tablet knows: others may have opened more.
 *
 * @param names of the sessions it has had, of any place and day.
 * @returns `undefined` after 26 of them.
 */
export function nextLetter(names: readonly string[], place: string, day: string): string | undefined {
  const used = names.filter((name) => name.startsWith(`${place}.${day}.`)).map(letterOf);
  return LETTERS[Math.max(-1, ...used.map((letter) => LETTERS.indexOf(letter))) + 1];
}
