import type { PublicKey } from '../../contract/content.ts';
import type { Envelope } from '../../contract/envelope.ts';
import { completeDraft } from '../../domain/response/completeDraft.ts';
import { misfit } from '../../domain/response/misfit.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';
import type { Draft, Response } from '../../domain/response/response.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import { finishSpokenDraft } from '../../store/finishSpokenDraft.ts';
import type { Store } from '../../store/openStore.ts';
import type { Kept } from '../../store/storeFailure.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { sendResponses } from '../../sync/sendResponses.ts';
import type { Finished } from '../keeper.ts';
import { cannotKeep } from './cannotKeep.ts';
import { partnershipKey } from './partnershipKey.ts';
import { type Spoken, sealSpoken } from './sealSpoken.ts';

/** One request, when the device cannot keep: seconds enough for one envelope on a slow line. */
const DIRECT_LIMIT = 60_000;

/**
 * Completes, seals and swaps the envelope for the draft. Until the last step has been kept, the draft is where it was: a
 * person can simply try again. A browser that keeps nothing can still hand the envelope to the endpoint at once; where
 * something was spoken it did keep, and that would be lost.
 */
export async function finishSurvey(store: Store, survey: Survey, draft: Draft): Promise<Finished> {
  const completed = completeDraft(survey, draft, isoDay(new Date()));
  if (!completed.ok) return { ok: false, why: 'misfit', question: completed.question };
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const sealing = await sealOnce(store, completed.response, key);
  if (!sealing.ok) return { ok: false, why: cannotKeep(sealing.reason) };
  const { envelope, code, spoken } = sealing.value;
  if (spoken.lost > 0) {
    const question = misfit(survey, spoken.response.answers);
    if (question !== undefined) return { ok: false, why: 'misfit', question };
  }
  const finish = () =>
    spoken.recordings.length > 0 ? store.run((db) => finishSpokenDraft(db, envelope, spoken.recordings)) : store.finishDraft(envelope);
  let finished = await finish();
  if (!finished.ok && finished.reason === 'no-draft') {
    // The very first answer is still on its way to the disk, or the browser has cleared what was there.
    const saved = await store.saveDraft(draft);
    finished = saved.ok ? await finish() : saved;
  }
  if (finished.ok) return { ok: true, code, received: false, ...(spoken.lost > 0 && { lost: spoken.lost }) };
  switch (finished.reason) {
    case 'already-finished':
      return { ok: false, why: 'finished-elsewhere' };
    case 'no-draft':
      return { ok: false, why: 'failed' };
    default:
      return spoken.recordings.length === 0 && (await sentDirectly(envelope))
        ? { ok: true, code, received: true }
        : { ok: false, why: cannotKeep(finished.reason) };
  }
}

interface Sealing {
  readonly envelope: Envelope;
  readonly code: string;
  readonly spoken: Spoken;
}
let sealed: { readonly of: string; readonly value: Sealing } | undefined;

/** The same answers are sealed once, however often "Finish" is pressed: a second try must not be a second response. */
async function sealOnce(store: Store, response: Response, key: PublicKey): Promise<Kept<Sealing>> {
  const of = JSON.stringify([response, key.id]);
  if (sealed?.of !== of) {
    const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
    const hash = await receiptHash(await receiptProof(code));
    const spoken = await sealSpoken(store, response, key, hash);
    if (!spoken.ok) return spoken;
    sealed = { of, value: { code, spoken: spoken.value, envelope: await sealResponse(spoken.value.response, key, hash) } };
  }
  return { ok: true, value: sealed.value };
}

async function sentDirectly(envelope: Envelope): Promise<boolean> {
  const sent = await sendResponses(fetch, [envelope], AbortSignal.timeout(DIRECT_LIMIT));
  return sent.kind === 'receipts' && sent.outcomes.some(({ outcome }) => outcome === 'stored' || outcome === 'already-stored');
}
