import { completeDraft } from '../../domain/response/completeDraft.ts';
import { misfit } from '../../domain/response/misfit.ts';
import type { Draft } from '../../domain/response/response.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { finishSpokenDraft } from '../../store/finishSpokenDraft.ts';
import type { Store } from '../../store/openStore.ts';
import { soundOf } from '../../store/soundOf.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { Finished } from '../keeper.ts';
import { cannotKeep } from './cannotKeep.ts';
import { partnershipKey } from './partnershipKey.ts';
import { sealOnce } from './sealOnce.ts';
import { sentDirectly } from './sentDirectly.ts';

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
  const sealing = await sealOnce((id) => store.run((db) => soundOf(db, id)), completed.response, key);
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
