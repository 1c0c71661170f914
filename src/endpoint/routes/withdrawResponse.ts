import type { Context, Handler } from 'hono';
import { type WithdrawResponseReply, withdrawResponseRequest } from '../../contract/withdrawResponse.ts';
import { fromBase64url } from '../../sealing/base64url.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import { withdraw } from '../receive/withdraw.ts';

/** `POST /api/withdrawals`. */
export function withdrawResponse(deps: Deps): Handler {
  return async (c: Context) => {
    const read = await readJson(c, withdrawResponseRequest);
    if (!read.ok) return read.problem;
    if (!fromBase64url(read.body.proof)) return problem('malformed-request');
    const outcome = await withdraw(deps, clientNetwork(c, deps.proxies), read.body.proof);
    if (typeof outcome === 'object') return problem('too-many-requests', { 'retry-after': String(outcome.wait) });
    const reply: WithdrawResponseReply = { outcome };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}
