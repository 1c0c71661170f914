import type { Context, Handler } from 'hono';
import type * as z from 'zod/mini';
import { type openJoinReply, openJoinRequest, type registerJoinReply, registerJoinRequest } from '../../contract/joins.ts';
import { MOST_PHONES } from '../../domain/session/groupPart.ts';
import { type Invitation, isOfThisDay } from '../../domain/session/invitation.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import { createJoins } from '../joins/joins.ts';
import { phonesOf } from '../storage/storeParts.ts';

/** `POST /api/joins`. */
export function registerJoin({ database, limits, proxies, today }: Deps): Handler {
  const joins = createJoins(database, today);
  const anew = async (c: Context, invitation: Invitation): Promise<string | Response> => {
    const wait = await limits.newJoins.take(clientNetwork(c, proxies), 1);
    if (wait !== undefined) return tooMany(wait);
    return (await joins.register(invitation)) ?? problem('joins-full');
  };
  return async (c: Context) => {
    const wait = await limits.joins.take(clientNetwork(c, proxies), 1);
    if (wait !== undefined) return tooMany(wait);
    const read = await readJson(c, registerJoinRequest);
    if (!read.ok) return read.problem;
    const { invitation } = read.body;
    if (!isOfThisDay(invitation, today())) return problem('another-day');
    const code = (await joins.codeOf(invitation.session)) ?? (await anew(c, invitation));
    if (typeof code !== 'string') return code;
    const reply: z.infer<typeof registerJoinReply> = { code };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}

/** `POST /api/joins/open`. What is read wrongly costs a try, so that guessing is not free. */
export function openJoin({ database, limits, proxies, today }: Deps): Handler {
  const joins = createJoins(database, today);
  return async (c: Context) => {
    const network = clientNetwork(c, proxies);
    // Taken before the try and given back after a right one: many tries at once do not slip through together.
    const wait = await limits.wrongJoins.take(network, 1);
    if (wait !== undefined) return tooMany(wait);
    const read = await readJson(c, openJoinRequest);
    if (!read.ok) return read.problem;
    const invitation = await joins.find(read.body.code);
    if (!invitation) return problem('join-over');
    await limits.wrongJoins.giveBack(network, 1);
    const { session } = invitation;
    const sent = await database.db.selectFrom('group_session').select('id').where('id', '=', session).executeTakeFirst();
    if (sent) return problem('session-finished');
    if ((await phonesOf(database.db, session)) >= MOST_PHONES) return problem('session-full');
    const reply: z.infer<typeof openJoinReply> = { invitation: { ...invitation, activities: [...invitation.activities] } };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}

const tooMany = (wait: number): Response => problem('too-many-requests', { 'retry-after': String(wait) });
