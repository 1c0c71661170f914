import { problemSchema } from '../contract/problem.ts';
import { enrolReply, type TabletIdentity } from '../contract/tablets.ts';
import { readJson } from './readJson.ts';

/** `link-over`: it was used, is too old, or never was one. `failed`: an answer that is none of the endpoint's own. */
export type Enrolled =
  | { readonly kind: 'enrolled'; readonly tablet: TabletIdentity; readonly credential: string }
  | { readonly kind: 'link-over' | 'offline' | 'failed' };

/** One request: `POST /api/tablets/enrol`. Not to be repeated: the link works once. */
export async function enrolTablet(fetch: typeof globalThis.fetch, token: string): Promise<Enrolled> {
  let response: Response;
  let text: string;
  try {
    response = await fetch('/api/tablets/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    text = await response.text();
  } catch {
    return { kind: 'offline' };
  }
  const reply = response.ok ? readJson(enrolReply, text) : undefined;
  if (reply) return { kind: 'enrolled', ...reply };
  return { kind: readJson(problemSchema, text)?.type === '/problems/link-over' ? 'link-over' : 'failed' };
}
