import type { HeldDraft } from '../../store/holdDraft.ts';
import { openStore } from '../../store/openStore.ts';
import type { StoreFailure } from '../../store/storeFailure.ts';
import type { Keeper, Keeping, Kept } from '../keeper.ts';
import { nextChance } from '../nextChance.ts';
import { cannotKeep } from './cannotKeep.ts';
import { Keepings } from './Keepings.ts';
import { askToWrite, writeWhenAsked } from './writeFirst.ts';

/**
 * Opens the store and starts to keep. What seals and sends is loaded right behind it, without waiting for somebody to need
 * it: by then the network may be gone.
 */
export async function startKeeper(): Promise<Keeper> {
  const store = openStore();
  const keepings = new Keepings(store);
  const health = await store.probeStorage();
  keepings.tell({ storage: health.ok ? (health.value === 'may-forget' ? 'may-forget' : 'kept') : cannotKeep(health.reason) });
  const finishing = import('./finishSurvey.ts');
  const sending = import('./sending.ts').then(({ startSending }) => startSending(store, keepings));
  let held: HeldDraft | undefined;
  let broken = false;

  return {
    async draftFor(survey, about) {
      // What reads a draft is fetched when there is one. Without it nobody knows what it says: the page goes on waiting.
      for (;;) {
        try {
          const draft = await store.draftFor(survey, about);
          return draft.ok ? draft.value.draft : undefined;
        } catch {
          await nextChance();
        }
      }
    },
    async saveDraft(draft) {
      const saved = await store.saveDraft(draft);
      // A draft finished in another tab is safe there; nothing more is to be kept of it here.
      if (saved.ok || saved.reason === 'already-finished') {
        if (broken) keepings.tell({ storage: 'kept' });
        broken = false;
        return { ok: true };
      }
      broken = true;
      return failed(keepings, saved.reason);
    },
    async discardDraft({ id }) {
      const gone = await store.discardDraft(id);
      return gone.ok ? { ok: true } : failed(keepings, gone.reason);
    },
    async finish(survey, draft) {
      const { finishSurvey } = await finishing;
      const finished = await finishSurvey(store, survey, draft);
      if (finished.ok) {
        // Another child's survey may now be begun in another tab, while this one still shows the receipt code.
        held?.release();
        removeEventListener('pageshow', beginAnew);
        void store.askToPersist();
        void sending.then(({ sendNow }) => sendNow());
      }
      return finished;
    },
    async hold(draft, takeOver, write, lost) {
      held?.release();
      if (takeOver) await askToWrite(draft);
      const got = await store.holdDraft(draft, takeOver);
      if (got === 'elsewhere') return got;
      held = got;
      // Left, this page lets go of the draft (`holdDraft`): come back to, it is not to go on with what may be changed or finished by then.
      addEventListener('pageshow', beginAnew);
      const stop = writeWhenAsked(draft, write);
      void got.lost.then(() => {
        stop();
        lost();
      });
      return 'held';
    },
    observe: (watch: (keeping: Keeping) => void) => keepings.observe(watch),
    observeResponse: (id, watch) =>
      keepings.observe(async () => {
        const status = await store.statusOf(id);
        if (status.ok) watch(status.value === 'withdrawing' ? 'withdrawn' : status.value);
      }),
    keepLanguage: async (tag) => (await sending).keepLanguage(tag),
    // None of it is needed to answer: where it cannot be had, the page goes without.
    beside: (act, ...told) =>
      void import('./beside.ts')
        .then(({ beside }) => (beside(store, sending)[act] as (...told: unknown[]) => unknown)(...told))
        .catch(() => {}),
  };
}

const beginAnew = ({ persisted }: PageTransitionEvent): void => {
  if (persisted) location.reload();
};

function failed(keepings: Keepings, reason: StoreFailure): Kept {
  const why = cannotKeep(reason);
  keepings.tell({ storage: why });
  return { ok: false, why };
}
