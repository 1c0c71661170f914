import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { forget } from '../../store/forget.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { sendRefusedAgain } from '../../store/sendRefusedAgain.ts';
import { takeBack } from '../../store/takeBack.ts';
import { withdrawalStatusOf } from '../../store/withdrawalStatusOf.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { type Closed, closedNow } from '../closed/closedNow.ts';
import { download } from '../download.ts';
import { forgetDraftMarks } from '../forgetDraftMarks.ts';
import { cannotKeep } from '../later/cannotKeep.ts';
import { formKeeping } from '../later/formKeeping.ts';
import { Keepings } from '../later/Keepings.ts';
import { makeRescueFile } from '../later/makeRescueFile.ts';
import { startSending } from '../later/sending.ts';
import type { FormKeeping } from '../paper/formKeeping.ts';
import type { WatchImpact, WatchPublished } from '../published.ts';
import { keptLanguages } from './keptLanguages.ts';
import type { OnThisPhone } from './SettingsPage.tsx';
import type { TakenBack, TakingBack } from './TakeBackPage.tsx';

export type Phone = OnThisPhone &
  TakingBack &
  FormKeeping & {
    readonly watchPublished: WatchPublished;
    readonly watchImpact: WatchImpact;
    /** Keeps what a language needs without a signal. */
    readonly keepLanguage: (tag: string) => Promise<void>;
    /** Tells which surveys are closed, now and whenever that changes. */
    readonly closedNow: (tell: (closed: readonly Closed[]) => void) => void;
  };

/**
 * Opens what this phone keeps, for the pages that show it and act on it.
 *
 * @param read settles on the language that is read: a kept page may have come in another one than was asked for.
 */
export async function openPhone(read: Promise<string>, opened: (phone: Phone, keepings: Keepings) => void): Promise<void> {
  const store = openStore();
  const keepings = new Keepings(store);
  const { sendNow, keepLanguage, loops, impact, refreshLoops } = startSending(store, keepings);
  void read.then(keepLanguage);
  const health = await store.probeStorage();
  keepings.tell({ storage: health.ok ? (health.value === 'may-forget' ? 'may-forget' : 'kept') : cannotKeep(health.reason) });
  // Before anything is shown: "nothing waits" must not be said of a queue that has not been counted yet.
  const now = await store.waiting();
  if (now.ok) keepings.tell({ waiting: now.value.toSend, refused: now.value.refused });
  const phone: Phone = {
    sendNow: async () => {
      await store.run(sendRefusedAgain);
      return (await sendNow()) === 'idle';
    },
    saveFile: async () => {
      const file = await makeRescueFile(store);
      if (file) download(file.name, file);
      return file !== undefined;
    },
    async clearDrafts() {
      const cleared = await store.run((db) => forget(db, 'drafts'));
      if (cleared.ok) forgetDraftMarks();
      return cleared.ok;
    },
    health: health.ok ? health.value : undefined,
    watchPublished: (tag, watch) =>
      whenLoaded(
        async () => (await loops()).watch(tag, watch),
        () => watch({ loop: undefined, asked: 'failed' }),
      ),
    watchImpact: (watch) =>
      whenLoaded(
        async () => (await impact())(watch),
        () => watch({ body: undefined, asked: 'failed' }),
      ),
    takeBack: (code) => takeBackByCode(store, sendNow, code),
    keepLanguage,
    languages: {
      ...keptLanguages,
      keepAll(tags, progress) {
        // Whoever wants so much here wants it to stay.
        void store.askToPersist();
        return keptLanguages.keepAll(tags, progress).finally(() => void refreshLoops().catch(() => undefined));
      },
    },
    closedNow: (tell) => closedNow(store, tell),
    ...formKeeping(store, sendNow),
  };
  opened(phone, keepings);
}

/** What is published is read by modules of their own, which may have to travel first. @returns a function that stops it. */
function whenLoaded(begin: () => Promise<() => void>, failed: () => void): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  begin().then(
    (begun) => {
      if (stopped) begun();
      else stop = begun;
    },
    () => stopped || failed(),
  );
  return () => {
    stopped = true;
    stop();
  };
}

async function takeBackByCode(store: Store, sendNow: () => Promise<unknown>, code: string): Promise<TakenBack> {
  const proof = await receiptProof(code);
  const hash = await receiptHash(proof);
  const taken = await store.run((db) => takeBack(db, { proof, receiptHash: hash }, isoDay(new Date())));
  if (!taken.ok) return 'failed';
  await sendNow();
  if (taken.value === 'outbox') return 'takenBackBeforeSending';
  const status = await store.run((db) => withdrawalStatusOf(db, hash));
  if (!status.ok) return 'whenSignal';
  switch (status.value) {
    case 'withdrawn':
      return 'takenBack';
    case 'not-here-yet':
      return 'notHereYet';
    case 'withdrawing':
    case 'unknown':
      return 'whenSignal';
  }
}
