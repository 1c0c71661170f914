import { type WithdrawResponseReply, withdrawResponseReply } from '../contract/withdrawResponse.ts';
import { type Fault, post } from './post.ts';
import { readJson } from './readJson.ts';

export type WithdrawResponseResult = { readonly kind: 'told'; readonly outcome: WithdrawResponseReply['outcome'] } | Fault;

/** One request: `POST /api/withdrawals`. Safe to repeat. */
export async function withdrawResponse(
  fetch: typeof globalThis.fetch,
  proof: string,
  signal: AbortSignal,
): Promise<WithdrawResponseResult> {
  const answer = await post(fetch, '/api/withdrawals', { proof }, signal);
  switch (answer.kind) {
    case 'offline':
    case 'try-later':
      return answer;
    // A proof is 43 characters that this app made: an endpoint that finds it too large or wrong is the one to be mended.
    case 'too-large':
    case 'refused-request':
      return { kind: 'try-later' };
    case 'reply': {
      const reply = readJson(withdrawResponseReply, answer.text);
      return reply ? { kind: 'told', outcome: reply.outcome } : { kind: 'try-later' };
    }
  }
}
