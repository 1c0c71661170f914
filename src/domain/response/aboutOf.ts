/** The survey by which families answer back. Every other survey is about nothing but itself. */
export const REPLY = 'reply';

/**
 * The entry of "You said, We are doing" that a response answers, from what an address asks for (`?about=`).
 *
 * @returns `undefined` for another survey, for none, and for what no entry's id can be.
 */
export function aboutOf(survey: string, asked: string | null | undefined): string | undefined {
  return survey === REPLY && asked && /^[a-z0-9-]{1,60}$/.test(asked) ? asked : undefined;
}
