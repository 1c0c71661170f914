import { completeDraft } from '../../domain/response/completeDraft.ts';
import { misfit } from '../../domain/response/misfit.ts';
import type { Draft } from '../../domain/response/response.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { keepFromTablet } from '../../store/keepFromTablet.ts';
import type { Store } from '../../store/openStore.ts';
import { asTablet } from '../../sync/asTablet.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { Finished } from '../keeper.ts';
import { cannotKeep } from '../later/cannotKeep.ts';
import { partnershipKey } from '../later/partnershipKey.ts';
import { sealOnce } from '../later/sealOnce.ts';
import { sentDirectly } from '../later/sentDirectly.ts';
import type { SoundsInMemory } from './SoundsInMemory.ts';

/**
 * What a family answered goes from this page's memory into the outbox, sealed, and into the ledger; until it is there, nothing is on the disk
 * and they can try again. Where the tablet keeps nothing, the envelope is handed to the endpoint at once, if there is a network.
 */
export async function finishOnTablet(
  store: Store,
  sounds: Pick<SoundsInMemory, 'of'>,
  survey: Survey,
  draft: Draft,
  session: string,
): Promise<Finished> {
  const day = isoDay(new Date());
  const completed = completeDraft(survey, draft, day);
  if (!completed.ok) return { ok: false, why: 'misfit', question: completed.question };
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const sealing = await sealOnce((id) => sounds.of(id), completed.response, key);
  if (!sealing.ok) return { ok: false, why: cannotKeep(sealing.reason) };
  const { envelope, code, spoken } = sealing.value;
  if (spoken.lost > 0) {
    const question = misfit(survey, spoken.response.answers);
    if (question !== undefined) return { ok: false, why: 'misfit', question };
  }
  const kept = await store.run((db) => keepFromTablet(db, envelope, spoken.recordings, { session, day }));
  if (kept.ok) return { ok: true, code, received: false, ...(spoken.lost > 0 && { lost: spoken.lost }) };
  if (kept.reason === 'already-finished') return { ok: false, why: 'finished-elsewhere' };
  return spoken.recordings.length === 0 && (await sentDirectly(envelope, asTablet(fetch, store)))
    ? { ok: true, code, received: true }
    : { ok: false, why: cannotKeep(kept.reason) };
}
