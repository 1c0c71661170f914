import type { PublicKey } from '../../contract/content.ts';
import type { Envelope } from '../../contract/envelope.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';
import type { Response } from '../../domain/response/response.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import type { Kept } from '../../store/storeFailure.ts';
import { type Spoken, sealSpoken } from './sealSpoken.ts';

interface Sealing {
  readonly envelope: Envelope;
  /** The receipt code. It is nowhere else. */
  readonly code: string;
  readonly spoken: Spoken;
}
let sealed: { readonly of: string; readonly value: Sealing } | undefined;

/**
 * The same answers are sealed once, however often "Finish" is pressed: a second try must not be a second response.
 *
 * @param soundOf what is kept of a recording that it names.
 */
export async function sealOnce(soundOf: Parameters<typeof sealSpoken>[0], response: Response, key: PublicKey): Promise<Kept<Sealing>> {
  const of = JSON.stringify([response, key.id]);
  if (sealed?.of !== of) {
    const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
    const hash = await receiptHash(await receiptProof(code));
    const spoken = await sealSpoken(soundOf, response, key, hash);
    if (!spoken.ok) return spoken;
    sealed = { of, value: { code, spoken: spoken.value, envelope: await sealResponse(spoken.value.response, key, hash) } };
  }
  return { ok: true, value: sealed.value };
}
