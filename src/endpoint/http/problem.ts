import type { Problem } from '../../contract/problem.ts';

/** Every error that the endpoint tells, by code, with its status and its words. */
const PROBLEMS = {
  'malformed-json': [400, 'The request is not JSON.'],
  'malformed-request': [400, 'The request does not have the expected shape.'],
  'not-signed-in': [401, 'Sign in first.'],
  'wrong-sign-in': [401, 'The email address or the password is not right.'],
  'wrong-password': [403, 'The password is not right.'],
  'wrong-code': [401, 'The code is not right, or its time is over. Use the code that is shown now.'],
  'wrong-passkey': [401, 'This passkey is not known here. Use another one, or sign in with your password.'],
  'sign-in-expired': [401, 'Too much time has passed. Start to sign in again.'],
  'invitation-over': [403, 'This link has been used, was taken back, or is too old. Ask an administrator for a new one.'],
  'link-over': [403, 'This link is not whole, has ended or is too old. Ask whoever gave it to you for a new one.'],
  'wrong-origin': [403, 'This request did not come from a page of this site.'],
  'not-allowed': [403, 'Your role does not allow this.'],
  'not-found': [404, 'There is nothing at this address.'],
  'contact-detail': [400, 'There is an email address or a phone number in the notes. Take it out, and names too.'],
  'method-not-allowed': [405, 'This address cannot be used in this way.'],
  conflict: [409, 'Somebody else has changed this meanwhile. Load it again.'],
  'entry-there': [409, 'There is an entry with this name in its address already. Choose another.'],
  'no-such-quote': [409, 'One of the quotations is not there any more, or may not be used. Take it out and save again.'],
  'reason-needed': [409, 'The forum has not agreed with this version. Write down why it is published all the same.'],
  'not-in-this-state': [409, 'This cannot be done with the entry as it is now. Load it again.'],
  'report-there': [409, 'A report was published today already. Take it off first, or wait until tomorrow.'],
  'words-changed': [409, 'These words have changed meanwhile. Load the page again and read the new ones.'],
  'email-taken': [409, 'Somebody with this email address is already on the staff.'],
  'last-administrator': [409, 'There must be one administrator. Give somebody else this role first.'],
  'last-way-in': [409, 'This is your only way to sign in. Add another one first.'],
  'weak-password': [422, 'This password is too short or too easy to guess. Use at least 12 characters.'],
  'request-too-large': [413, 'The request is too large. Send fewer envelopes at once.'],
  'recording-too-long': [413, 'This recording is too long. Two minutes are the most.'],
  'range-not-satisfiable': [416, 'Nothing of what is here lies in this range.'],
  'unsupported-media-type': [415, 'The request must be application/json.'],
  'not-a-recording': [415, 'This is not a recording that can be played here. Record it again.'],
  'too-many-requests': [429, 'Too many requests from this network. Try again later.'],
  'locked-out': [429, 'Too many wrong tries. For the next 15 minutes only a passkey opens this account.'],
  unexpected: [500, 'Something went wrong here. Nothing that was acknowledged is lost.'],
  'site-not-built': [503, 'The pages have not been built yet. Run "npm run build", then start again.'],
  'directory-unavailable': [503, 'The directory does not answer. Try again later, or sign in another way.'],
  'storage-unavailable': [503, 'The database cannot be reached.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** An error as RFC 9457 has it: `application/problem+json`. */
export function problem(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, title] = PROBLEMS[code];
  const body: Problem = { type: `/problems/${code}`, title, status };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
