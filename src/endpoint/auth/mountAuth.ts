import type { Context, Hono } from 'hono';
import { passwordSignInSchema, type waysSchema } from '../../contract/staff/signIn.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { isFromHere } from '../http/isFromHere.ts';
import { type ProblemCode, problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import type { Limit } from '../limits.ts';
import { SYSTEM } from '../staff/audit.ts';
import { authProblem } from './authProblem.ts';
import { checkDirectory } from './checkDirectory.ts';
import type { Auth } from './createBetterAuth.ts';
import { DIRECTORY } from './createBetterAuth.ts';
import { ENTRIES, type Entry } from './entries.ts';

type AuthDeps = Pick<Deps, 'signIn' | 'limits' | 'proxies' | 'audit' | 'database'>;

const WRONG: readonly ProblemCode[] = ['wrong-sign-in', 'wrong-code', 'wrong-passkey', 'invitation-over', 'weak-password'];

/** Puts what of better-auth may be reached below `/api/auth`. */
export function mountAuth(app: Hono, deps: AuthDeps): void {
  for (const entry of ENTRIES) app.on(entry.method, `/api/auth${entry.path}`, (c) => enter(c, entry, deps));
  app.get('/api/auth/ways', (c) => {
    const ways: ReturnType<typeof waysSchema.parse> = { ...(deps.signIn.directory && { directory: deps.signIn.directory.name }) };
    return c.json(ways, 200, { 'cache-control': 'no-store' });
  });
  // Where the directory sends people back to: the one request here that another site may cause. Its state is its proof.
  app.get(`/api/auth/callback/${DIRECTORY}`, async (c) => {
    const auth = deps.signIn.directory && deps.signIn.auth(c.req.raw.headers);
    if (!auth) return problem('not-found');
    const response = await auth.handler(pass(c, auth, { query: true }));
    const location = response.headers.get('location');
    return location === null ? problem('unexpected') : reply(response, 302, null, { location });
  });
}

/** In this order: from one of our own pages, from somebody who may, of the right shape, not too often. */
async function enter(c: Context, entry: Entry, { signIn, limits, proxies, audit, database }: AuthDeps): Promise<Response> {
  if (!isFromHere(c.req.raw)) return problem('wrong-origin');
  const auth = signIn.auth(c.req.raw.headers);
  if (!auth) return problem('wrong-origin');
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== auth.options.baseURL) return problem('wrong-origin');
  const signedIn = await signIn.signedIn(c.req.raw.headers);
  if (entry.onlySignedIn && !signedIn) return problem('not-signed-in');
  if (entry.fresh && signedIn?.fresh === false) return problem('prove-again');
  const read = entry.body ? await readJson(c, entry.body) : undefined;
  if (read && !read.ok) return read.problem;
  const tooMany = entry.begins && (await limits.beginnings.take(clientNetwork(c, proxies), 1));
  if (tooMany) return problem('too-many-requests', { 'retry-after': String(tooMany) });
  if (entry.fixed && !(signIn.directory && (await checkDirectory(signIn.directory)))) return problem('directory-unavailable');

  const account = entry.path === '/sign-in/email' ? passwordSignInSchema.parse(read?.body).email.trim().toLowerCase() : undefined;
  const taken: (readonly [Limit, string])[] = [];
  // Taken before the try and given back after a right one: many tries at once do not slip through together.
  const take = async (limit: Limit, key: string): Promise<number | undefined> => {
    const wait = await limit.take(key, 1);
    if (wait === undefined) taken.push([limit, key]);
    return wait;
  };
  const wait =
    (entry.counts && (await take(limits[entry.counts], clientNetwork(c, proxies)))) ??
    (account !== undefined ? await take(limits.wrongPasswords, account) : undefined);
  if (wait !== undefined) return problem('locked-out', { 'retry-after': String(wait) });

  const response = await auth.handler(pass(c, auth, { body: entry.fixed ?? read?.body ?? {}, signedIn: signedIn !== undefined }));
  const json: unknown = await response.json().catch(() => undefined);
  const code = response.ok ? undefined : authProblem(response.status, json);
  if (code === undefined || !WRONG.includes(code)) for (const [limit, key] of taken) await limit.giveBack(key, 1);
  if (code === undefined) {
    if (entry.path === '/sign-out' && signedIn) await audit.note(signedIn.actor, 'signed-out', `person:${signedIn.actor.id}`);
    return reply(response, 200, JSON.stringify(entry.reply.parse(json ?? {})), { 'content-type': 'application/json' });
  }
  if (entry.way && WRONG.includes(code)) {
    // Whose account was tried, when it is one. What was typed is not written down: it may be a password in the wrong field.
    const person =
      account === undefined
        ? undefined
        : await database.db.selectFrom('staff_user').select('id').where('email', '=', account).executeTakeFirst();
    await audit.note(SYSTEM, 'sign-in.failed', person && `person:${person.id}`, { by: entry.way });
  }
  return reply(response, undefined, undefined, {}, problem(code));
}

/** The request as better-auth gets it: the address and the body that we have read, and of the headers cookies and no more. */
function pass(c: Context, auth: Auth, { body, query, signedIn = true }: { body?: object; query?: true; signedIn?: boolean }): Request {
  const { pathname, search } = new URL(c.req.url);
  const origin = String(auth.options.baseURL);
  const cookies = (c.req.header('cookie') ?? '').split(/; */);
  // A session that is over for us is over: better-auth would still take it.
  const cookie = cookies.filter((each) => signedIn || !/^(?:__Secure-)?heard\.session_token=/.test(each)).join('; ');
  const get = c.req.method === 'GET';
  return new Request(`${origin}${pathname}${query ? search : ''}`, {
    method: c.req.method,
    headers: { cookie, origin: c.req.header('origin') ?? origin, ...(!get && { 'content-type': 'application/json' }) },
    ...(!get && { body: JSON.stringify(body) }),
  });
}

/** A reply of ours with the cookies of better-auth's. */
function reply(
  from: Response,
  status: number | undefined,
  body: string | null | undefined,
  headers: Readonly<Record<string, string>>,
  instead?: Response,
): Response {
  const response = instead ?? new Response(body, { status: status ?? 200, headers });
  for (const cookie of from.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  response.headers.set('cache-control', 'no-store');
  return response;
}
