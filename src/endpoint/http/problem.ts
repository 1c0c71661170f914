import type { Problem } from '../../contract/problem.ts';

/** Every error that the endpoint tells, by code, with its status and its words. */
const PROBLEMS = {
  'malformed-json': [400, 'The request is not JSON.'],
  'malformed-request': [400, 'The request does not have the expected shape.'],
  'not-signed-in': [401, 'Sign in first.'],
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
  'request-too-large': [413, 'The request is too large. Send fewer envelopes at once.'],
  'range-not-satisfiable': [416, 'Nothing of what is here lies in this range.'],
  'unsupported-media-type': [415, 'The request must be application/json.'],
  'too-many-requests': [429, 'Too many requests from this network. Try again later.'],
  unexpected: [500, 'Something went wrong here. Nothing that was acknowledged is lost.'],
  'site-not-built': [503, 'The pages have not been built yet. Run "npm run build", then start again.'],
  'storage-unavailable': [503, 'The database cannot be reached.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An error as RFC 9457 has it: `application/problem+json`. */
export function problem(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, title] = PROBLEMS[code];
  const body: Problem = { type: `/problems/${code}`, title, status };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
