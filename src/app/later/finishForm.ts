import type { Envelope } from '../../contract/envelope.ts';
import { completeDraft } from '../../domain/response/completeDraft.ts';
import type { Draft } from '../../domain/response/response.ts';
import { CHECK } from '../../domain/survey/branching.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { formId } from '../../sealing/formId.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealResponse } from '../../sealing/sealResponse.ts';
import { discardSecondKeying, type FormStatus, formStatus } from '../../store/formStatus.ts';
import { keepForm } from '../../store/keepForm.ts';
import type { Store } from '../../store/openStore.ts';
import type { SessionNow } from '../../store/tabletSessionNow.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { mark } from '../device.ts';
import type { FormFinished, KeyedForm } from '../paper/formKeeping.ts';
import { cannotKeep } from './cannotKeep.ts';
import { partnershipKey } from './partnershipKey.ts';

/**
 * A keyed form goes the road of every answer: completed, sealed, kept, sent. Its number is its receipt code, so that the
 * part that the family tore off takes the answers back. Keyed on a shared tablet, it belongs to the session that is open there.
 *
 * @param number as `readReceiptCode` gives it.
 */
export async function finishForm(store: Store, survey: Survey, form: KeyedForm): Promise<FormFinished> {
  const { number, day, ...context } = form;
  const { id, hash } = await formIdentity(number);
  const now = await session(store);
  const draft: Draft = { ...context, ...now, id, at: CHECK };
  const completed = completeDraft(survey, draft, day);
  if (!completed.ok) return { ok: false, why: 'misfit', question: completed.question };
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const of = JSON.stringify([completed.response, key.id]);
  // Sealed once, however often the button is pressed: what was kept without our hearing of it is then known again.
  if (sealed?.of !== of) sealed = { of, envelope: await sealResponse(completed.response, key, hash) };
  const { envelope } = sealed;
  const kept = await store.run((db) => keepForm(db, envelope, now && { id, session: now.session, day, recordings: [] }));
  if (kept.ok) {
    sealed = undefined;
    return { ok: true };
  }
  return { ok: false, why: kept.reason === 'already-finished' ? 'keyed' : cannotKeep(kept.reason) };
}

let sealed: { readonly of: string; readonly envelope: Envelope } | undefined;

export async function statusOfForm(store: Store, number: string): Promise<FormStatus | undefined> {
  const { id, hash } = await formIdentity(number);
  const status = await store.run((db) => formStatus(db, { id, receiptHash: hash }));
  return status.ok ? status.value : undefined;
}

export async function letGoSecondKeying(store: Store, number: string): Promise<void> {
  const { id } = await formIdentity(number);
  await store.run((db) => discardSecondKeying(db, id));
}

async function session(store: Store): Promise<SessionNow | undefined> {
  if (mark('tablet') === null) return undefined;
  // Fetched here and not with this file: what only tablets have is on no other device.
  const { sessionNow } = await import('../../store/tabletSessionNow.ts');
  const now = await store.run((db) => sessionNow(db, isoDay(new Date())));
  return now.ok ? now.value : undefined;
}

async function formIdentity(number: string): Promise<{ readonly id: string; readonly hash: string }> {
  const hash = await receiptHash(await receiptProof(number));
  return { id: await formId(hash), hash };
}
