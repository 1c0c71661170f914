import type { Context } from 'hono';
import type { Action, Actor } from '../../domain/staff/permissions.ts';

/** Something that only some of the staff may ask for. Every staff route is one of these, so that none can forget to ask who it is. */
export interface StaffRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/staff`, in Hono's notation, such as `/entries/:id`. */
  readonly path: string;
  /** What an actor must be allowed to do (`domain/staff/permissions.ts`). `signed-in`: everybody on the staff. */
  readonly action: Action | 'signed-in';
  /** They must have proven who they are a moment ago: it gives somebody a lasting way in, and a screen may have been left open. */
  readonly fresh?: true;
  /** An open page asks it by itself: it does not prolong the session. */
  readonly looking?: true;
  readonly handle: (c: Context, actor: Actor) => Promise<Response> | Response;
}

/** Who asks, from the session that the request carries; `undefined` for anybody else. @param looking it does not prolong the session. */
export type WhoIs = (headers: Headers, looking?: 'looking') => Promise<Actor | undefined>;

/** Whether whoever asks has proven who they are a moment ago. */
export type IsFresh = (headers: Headers) => Promise<boolean>;
