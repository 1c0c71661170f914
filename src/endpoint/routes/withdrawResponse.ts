import type { Context, Handler } from 'hono';
import { type WithdrawResponseReply, withdrawResponseRequest } from '../../contract/withdrawResponse.ts';
import { fromBase64url } from '../../sealing/base64url.ts';
import { receiptHash } from '../../sealing/receipt.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';

/**
 * `POST /api/withdrawals`. A try is taken from the network's allowance before it is made and given back when it was
 * right: tries made at the same time cannot slip through together.
 */
export function withdrawResponse({ storage, limits, today, proxies }: Deps): Handler {
  return async (c: Context) => {
    const network = clientNetwork(c, proxies);
    const wait = await limits.wrongWithdrawals.take(network, 1);
    if (wait !== undefined) return problem('too-many-requests', { 'retry-after': String(wait) });
    const read = await readJson(c, withdrawResponseRequest);
    if (!read.ok) return read.problem;
    if (!fromBase64url(read.body.proof)) return problem('malformed-request');
    const outcome = await storage.withdraw(await receiptHash(read.body.proof), today());
    if (outcome === 'withdrawn') await limits.wrongWithdrawals.giveBack(network, 1);
    const reply: WithdrawResponseReply = { outcome };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}
