import type { Context, Handler } from 'hono';
import * as z from 'zod/mini';
import { MOST_ENVELOPES } from '../../contract/envelope.ts';
import type { SendResponsesReply } from '../../contract/sendResponses.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import { receiveEnvelopes } from '../receive/receiveEnvelopes.ts';
import { credentialIn } from '../tablets/credentialIn.ts';

/** `SendResponsesRequest`, but each envelope is read on its own: a malformed one is refused, and the rest are stored. */
const batchSchema = z.strictObject({ envelopes: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_ENVELOPES)) });

/** `POST /api/responses`. The reply is the receipt, so it leaves only after the storage has committed. */
export function sendResponses(deps: Deps): Handler {
  return async (c: Context) => {
    const network = clientNetwork(c, deps.proxies);
    const read = await readJson(c, batchSchema);
    // A request that cannot be read costs what one envelope costs, so that rubbish is not free.
    const wait = await deps.limits.envelopes.take(network, read.ok ? read.body.envelopes.length : 1);
    if (wait !== undefined) return problem('too-many-requests', { 'retry-after': String(wait) });
    if (!read.ok) return read.problem;
    // A phone of a family's own sends none, and needs none.
    const tablet = await deps.tablets.whose(credentialIn(c));
    const receiver = {
      storage: deps.storage,
      keys: deps.keys.held,
      surveyOf: deps.surveys.surveyOf,
      mayComeFrom: (id: string) => tablet?.id === id && tablet.inUse,
      today: deps.today,
    };
    const reply: SendResponsesReply = { outcomes: [...(await receiveEnvelopes(receiver, read.body.envelopes))] };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}
