import type { Context, Handler } from 'hono';
import { readReceiptCode } from '../../domain/response/receiptCode.ts';
import { CODE_FIELD, type TakeBackFormProps, takeBackForm } from '../../formats/plain/takeBackForm.tsx';
import { receiptProof } from '../../sealing/receipt.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { loggedError } from '../http/loggedError.ts';
import { problem } from '../http/problem.ts';
import { readForm } from '../http/readForm.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';
import { withdraw } from '../receive/withdraw.ts';

/** `GET /plain/take-back`: the form for a receipt code. */
export function plainTakeBack({ speech }: Deps): Handler {
  return (c: Context) => {
    const reader = readerFor(c, speech);
    return plainReply(c, reader.variant, takeBackForm({ reader, variants: speech.variants, typed: '', outcome: undefined }), {
      cache: 'private, no-cache',
    });
  };
}

/** `POST /plain/take-back`: as `POST /api/withdrawals`, for a browser that cannot hash. The code is hashed here and forgotten. */
export function sendPlainTakeBack(deps: Deps): Handler {
  return async (c: Context) => {
    const reader = readerFor(c, deps.speech);
    const form = await readForm(c);
    if (!form) return problem('unsupported-media-type');
    const typed = form.get(CODE_FIELD) ?? '';
    const reply = (outcome: TakeBackFormProps['outcome'], status: 200 | 429 | 503 = 200) =>
      plainReply(c, reader.variant, takeBackForm({ reader, variants: deps.speech.variants, typed, outcome }), { status });
    if (typed.trim() === '') return reply('empty');
    const code = readReceiptCode(typed);
    if (code === undefined) return reply('slip');
    const outcome = await withdraw(deps, clientNetwork(c, deps.proxies), await receiptProof(code)).catch((error: unknown) => {
      deps.log.error(loggedError(error), 'answers could not be taken back');
      return 'failed' as const;
    });
    if (outcome === 'failed') return reply('failed', 503);
    if (typeof outcome === 'object') return reply('tooManyTries', 429);
    return reply(outcome === 'withdrawn' ? 'takenBack' : 'notHereYet');
  };
}
