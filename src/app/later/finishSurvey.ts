import { type PublicKey, publicKeySchema } from '../../contract/content.ts';
import { completeDraft } from '../../domain/response/completeDraft.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';
import type { Draft } from '../../domain/response/response.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import type { Store } from '../../store/openStore.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { Finished } from '../keeper.ts';
import { pageData } from '../page.ts';
import { cannotKeep } from './cannotKeep.ts';

/**
 * Completes, seals and swaps the envelope for the draft. Until the last step has been kept, the draft is where it was: a
 * person can simply try again.
 */
export async function finishSurvey(store: Store, survey: Survey, draft: Draft): Promise<Finished> {
  const completed = completeDraft(survey, draft, isoDay(new Date()));
  if (!completed.ok) return { ok: false, why: 'misfit', question: completed.question };
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
  const envelope = await sealResponse(completed.response, key, await receiptHash(await receiptProof(code)));
  const saved = await store.saveDraft(draft);
  const finished = saved.ok ? await store.finishDraft(envelope) : saved;
  if (finished.ok) return { ok: true, code };
  switch (finished.reason) {
    case 'already-finished':
      return { ok: false, why: 'finished-elsewhere' };
    case 'no-draft':
      return { ok: false, why: 'failed' };
    default:
      return { ok: false, why: cannotKeep(finished.reason) };
  }
}

/** The newest key this device knows: from the content last fetched, else from the page itself, which always brings one. */
async function partnershipKey(store: Store): Promise<PublicKey | undefined> {
  const kept = await store.contentKept();
  if (kept.ok && kept.value) return kept.value.content.key;
  const inPage = publicKeySchema.safeParse(pageData('heard-key'));
  return inPage.success ? inPage.data : undefined;
}
