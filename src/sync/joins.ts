import type * as z from 'zod/mini';
import { openJoinReply, type openJoinRequest, registerJoinReply, type registerJoinRequest } from '../contract/joins.ts';
import { problemSchema } from '../contract/problem.ts';
import type { Invitation } from '../domain/session/invitation.ts';
import { readJson } from './readJson.ts';

/**
 * `another-day`: the endpoint's calendar is too far from the session's, and so will every phone's be. `none`: the endpoint gives no code now, or what
 * answered is not the endpoint.
 */
export type JoinRegistered = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'offline' | 'none' | 'another-day' };

/** One request: `POST /api/joins`. Safe to repeat: a session has one code. */
export async function registerJoin(fetch: typeof globalThis.fetch, invitation: Invitation): Promise<JoinRegistered> {
  const body: z.infer<typeof registerJoinRequest> = { invitation: { ...invitation, activities: [...invitation.activities] } };
  const text = await ask(fetch, '/api/joins', body);
  if (text === undefined) return { kind: 'offline' };
  const reply = readJson(registerJoinReply, text);
  if (reply) return { kind: 'code', code: reply.code };
  return { kind: readJson(problemSchema, text)?.type === '/problems/another-day' ? 'another-day' : 'none' };
}

/** Why a code does not open; `failed`: an answer that is none of the endpoint's own. */
export type CannotJoin = 'over' | 'finished' | 'full' | 'tooMany' | 'offline' | 'failed';
export type JoinOpened = { readonly ok: true; readonly invitation: Invitation } | { readonly ok: false; readonly why: CannotJoin };

const WHY: Readonly<Record<string, CannotJoin>> = {
  '/problems/join-over': 'over',
  '/problems/session-finished': 'finished',
  '/problems/session-full': 'full',
  '/problems/too-many-requests': 'tooMany',
};

/** One request: `POST /api/joins/open`. @param code as `readJoinCode` gives it. */
export async function openJoin(fetch: typeof globalThis.fetch, code: string): Promise<JoinOpened> {
  const body: z.infer<typeof openJoinRequest> = { code };
  const text = await ask(fetch, '/api/joins/open', body);
  if (text === undefined) return { ok: false, why: 'offline' };
  const reply = readJson(openJoinReply, text);
  if (reply) return { ok: true, invitation: reply.invitation };
  return { ok: false, why: WHY[readJson(problemSchema, text)?.type ?? ''] ?? 'failed' };
}

/** @returns what was answered; `undefined` when nothing was. */
async function ask(fetch: typeof globalThis.fetch, path: string, body: unknown): Promise<string | undefined> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return await response.text();
  } catch {
    return undefined;
  }
}
