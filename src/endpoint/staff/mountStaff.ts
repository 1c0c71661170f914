import type { Hono } from 'hono';
import { mayDo } from '../../domain/staff/permissions.ts';
import { isFromHere } from '../http/isFromHere.ts';
import { problem } from '../http/problem.ts';
import type { IsFresh, StaffRoute, WhoIs } from './staffRoute.ts';

/**
 * Puts the staff routes below `/api/staff`. In this order: from one of our own pages, signed in, allowed, proven. What is refused
 * is refused before any handler runs.
 */
export function mountStaff(app: Hono, routes: readonly StaffRoute[], whoIs: WhoIs, isFresh: IsFresh): void {
  for (const { method, path, action, fresh, looking, handle } of routes) {
    app.on(method, `/api/staff${path}`, async (c) => {
      if (method !== 'GET' && !isFromHere(c.req.raw)) return problem('wrong-origin');
      const actor = await whoIs(c.req.raw.headers, looking && 'looking');
      if (!actor) return problem('not-signed-in');
      if (action !== 'signed-in' && !mayDo(actor.roles, action)) return problem('not-allowed');
      if (fresh && !(await isFresh(c.req.raw.headers))) return problem('prove-again');
      const response = await handle(c, actor);
      response.headers.set('cache-control', 'no-store');
      return response;
    });
  }
}
