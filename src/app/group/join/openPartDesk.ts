import type { Envelope } from '../../../contract/envelope.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../../domain/response/receiptCode.ts';
import { type Invitation, isOfThisDay } from '../../../domain/session/invitation.ts';
import { completePart, type PartDraft } from '../../../domain/session/partDraft.ts';
import { receiptHash, receiptProof } from '../../../sealing/receipt.ts';
import { sealPart } from '../../../sealing/sealPart.ts';
import { discardGroup, finishGroup, saveGroup } from '../../../store/groupDrafts.ts';
import { type PartHere, partHere, partsUnfinished } from '../../../store/groupParts.ts';
import { openStore, type Store } from '../../../store/openStore.ts';
import { isoDay } from '../../../sync/isoDay.ts';
import { type CannotJoin, openJoin } from '../../../sync/joins.ts';
import type { CannotKeep, Keeping } from '../../keeper.ts';
import { cannotKeep } from '../../later/cannotKeep.ts';
import { Keepings } from '../../later/Keepings.ts';
import { partnershipKey } from '../../later/partnershipKey.ts';
import { startSending } from '../../later/sending.ts';
import { keepGroupPage } from '../keepGroupPage.ts';
import type { Desk } from '../openDesk.ts';
import { type Saved, Saves } from '../Saves.ts';

type PartFinished =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: CannotKeep | 'no-key' | 'finished-elsewhere' };

type PartTaken = PartHere | { readonly at: 'another-day' } | { readonly at: 'cannot'; readonly why: CannotKeep };

/** What keeps the part of this phone in a session, and sends it. */
export interface PartDesk extends Pick<Desk, 'observeSession' | 'keepLanguage'> {
  /** The invitation behind a short code. */
  ask(code: string): Promise<{ readonly ok: true; readonly invitation: Invitation } | { readonly ok: false; readonly why: CannotJoin }>;
  /** The one part that this phone has in a session. */
  take(invitation: Invitation): Promise<PartTaken>;
  /** Begun on this phone and not finished, in any session. */
  unfinished(): Promise<readonly PartDraft[]>;
  save(part: PartDraft): Promise<Saved>;
  discard(id: string): Promise<void>;
  finish(part: PartDraft): Promise<PartFinished>;
  observe(watch: (keeping: Keeping) => void): () => void;
}

export async function openPartDesk(): Promise<PartDesk> {
  const store = openStore();
  const keepings = new Keepings(store);
  const sending = startSending(store, keepings);
  const health = await store.probeStorage();
  const storage = health.ok ? (health.value === 'may-forget' ? 'may-forget' : 'kept') : cannotKeep(health.reason);
  keepings.tell({ storage });
  const saves = new Saves(store, keepings, storage);
  return {
    ask: (code) => openJoin(fetch, code),
    async take(invitation) {
      const today = isoDay(new Date());
      const begin = isOfThisDay(invitation, today);
      const here = await store.run((db) => partHere(db, invitation.session, { mint: () => crypto.randomUUID(), begin, today }));
      if (here.ok) return here.value;
      return here.reason === 'too-late' ? { at: 'another-day' } : { at: 'cannot', why: cannotKeep(here.reason) };
    },
    async unfinished() {
      const found = await store.run(partsUnfinished);
      return found.ok ? found.value : [];
    },
    save: (part) => saves.save(part),
    discard: (id) => saves.inTurn(async () => void (await store.run((db) => discardGroup(db, id)))),
    finish: (part) =>
      saves.inTurn(async () => {
        const finished = await finish(store, part);
        if (finished.ok) {
          void store.askToPersist();
          void sending.sendNow();
        }
        return finished;
      }),
    observe: (watch) => keepings.observe(watch),
    observeSession: (id, watch) =>
      keepings.observe(async () => {
        const status = await store.statusOf(id);
        if (status.ok) watch(status.value === 'withdrawing' ? 'withdrawn' : status.value);
      }),
    async keepLanguage(tag) {
      keepings.tell({ startsOffline: false });
      // First, or "works without a signal" would be said while this page is still on its way.
      if (await keepGroupPage(tag)) await sending.keepLanguage(tag);
    },
  };
}

let sealed: { readonly of: string; readonly envelope: Envelope; readonly code: string } | undefined;

/** As the session of a group is finished: sealed once, however often the button is pressed, and swapped for its draft. */
async function finish(store: Store, part: PartDraft): Promise<PartFinished> {
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const complete = completePart(part);
  const of = JSON.stringify([complete, key.id]);
  if (sealed?.of !== of) {
    const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
    sealed = { of, code, envelope: await sealPart(complete, key, await receiptHash(await receiptProof(code))) };
  }
  const { code, envelope } = sealed;
  // What an earlier save could not keep is kept now, or the finish would have no draft to swap.
  const saved = await store.run((db) => saveGroup(db, part));
  if (!saved.ok && saved.reason !== 'already-finished') return { ok: false, why: cannotKeep(saved.reason) };
  const finished = await store.run((db) => finishGroup(db, envelope));
  if (finished.ok) return { ok: true, code };
  if (finished.reason === 'already-finished') return { ok: false, why: 'finished-elsewhere' };
  return { ok: false, why: finished.reason === 'no-draft' ? 'failed' : cannotKeep(finished.reason) };
}
