import { NO_TRIES } from '../../domain/session/pinTries.ts';
import { DEFAULT_VARIANT } from '../../i18n/variants.ts';
import { lockAnew, pinKey } from '../../sealing/atRest.ts';
import { sealPin } from '../../sealing/pin.ts';
import { changeTablet } from '../../store/changeTablet.ts';
import { observeKept } from '../../store/observeKept.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { resetTablet } from '../../store/resetTablet.ts';
import { sendRefusedAgain } from '../../store/sendRefusedAgain.ts';
import { setUpTablet } from '../../store/setUpTablet.ts';
import { changePin } from '../../store/tabletKey.ts';
import { endOpenSession, readLockedKey, writeOpenSession } from '../../store/tabletSettings.ts';
import { type TabletState, tabletState } from '../../store/tabletState.ts';
import { enrolTablet } from '../../sync/enrolTablet.ts';
import { askWorker } from '../askWorker.ts';
import { setMark } from '../device.ts';
import { forgetDraftMarks } from '../forgetDraftMarks.ts';
import { FAMILIES, GROUP } from '../kiosk/addresses.ts';
import type { Kiosk } from '../kiosk/kiosk.ts';
import { cannotKeep } from '../later/cannotKeep.ts';
import { Keepings } from '../later/Keepings.ts';
import { startSending } from '../later/sending.ts';
import { endHandedOver, keepHandedOver } from '../later/stayHandedOver.ts';
import { tabletSurroundings } from '../later/tabletSurroundings.ts';
import type { Desk, DeskState, NotEnrolled } from './Desk.ts';
import { chooseLanguages, fetchAll, missingNow } from './fetchAll.ts';
import { gatherFacts } from './gatherFacts.ts';
import { readyItems } from './readyItems.ts';
import { canShareRescueFile, saveRescueFile } from './saveRescueFile.ts';
import { triedPin, waitForPin } from './triedPin.ts';

/** @param nameOf a language's name, by its tag. */
export function openDesk(nameOf: (tag: string) => string): Desk {
  const store = openStore();
  const keepings = new Keepings(store);
  // Also before it is set up: what this browser is not yet, it may be a minute later.
  const { sendNow } = startSending(store, keepings, tabletSurroundings(store));
  let state: TabletState | undefined;
  const lockedKey = async () => {
    const kept = await store.run(async (db) => ({ ok: true, value: await readLockedKey(db) }));
    return kept.ok ? kept.value : undefined;
  };
  /** What the PIN that was typed last opens the tablet's key with. */
  let typed: Promise<CryptoKey> | undefined;

  return {
    observe: (watch) =>
      observe(store, keepings, watch, (now) => {
        state = now;
      }),
    enrol: (token) => enrol(store, token),
    async choosePin(pin) {
      const [sealed, before] = [await sealPin(pin), await lockedKey()];
      const now = before && typed && (await lockAnew(before, await typed, pin));
      // Without it, what groups have not finished would be lost with the old PIN.
      if (before && !now) return false;
      const key = before && now && { before, now };
      const kept = await store.run((db) => changePin(db, { ...sealed, ...NO_TRIES }, key));
      return kept.ok;
    },
    async tryPin(pin) {
      const tried = await triedPin(store, pin);
      const key = tried.ok ? await lockedKey() : undefined;
      // Nobody waits for it before the PIN is changed.
      if (key) typed = pinKey(pin, key);
      return tried;
    },
    pinWait: () => waitForPin(store),
    async chooseTags(tags, groups) {
      const id = state?.tablet?.id ?? '';
      const kept = await store.run((db) =>
        changeTablet(db, id, ({ groups: _, ...tablet }) => ({ ...tablet, tags, ...(groups && { groups: 1 as const }) })),
      );
      return kept.ok && (await chooseLanguages(tags, groups));
    },
    fetchAll: async (tags, progress, signal) => {
      await store.askToPersist();
      return fetchAll(tags, progress, signal).catch(() => false);
    },
    missing: missingNow,
    async check(tags) {
      await store.askToPersist();
      return readyItems(await gatherFacts(tags, nameOf));
    },
    async openSession(session) {
      const kept = await store.run((db) =>
        db.transaction('rw', db.settings, async () => {
          await writeOpenSession(db, session);
          return { ok: true, value: undefined };
        }),
      );
      if (kept.ok) void sendNow();
      return kept.ok;
    },
    async endSession() {
      const kept = await store.run(async (db) => ({ ok: true, value: await endOpenSession(db) }));
      return kept.ok;
    },
    async handOver({ name, surveys, tag, idleMinutes }) {
      const tablet = state?.tablet;
      if (!tablet) return false;
      const { code: place, label } = tablet.place;
      const tags = tablet.tags ?? [DEFAULT_VARIANT];
      // The languages may have been changed since the session was opened.
      const start = tags.includes(tag) ? tag : (tags[0] ?? DEFAULT_VARIANT);
      const kiosk: Kiosk = { tablet: tablet.id, session: name, place, label, surveys, tags, tag: start, idleMinutes };
      const kept = await keepHandedOver(store, kiosk);
      if (kept.ok) location.replace(FAMILIES);
      return kept.ok;
    },
    holdGroup() {
      location.replace(GROUP);
    },
    takeBack: () => endHandedOver(store),
    async sendNow() {
      await store.run(sendRefusedAgain);
      return sendNow();
    },
    saveRescueFile: (how) => saveRescueFile(store, how),
    canShare: canShareRescueFile(),
    async reset() {
      const gone = await store.run(resetTablet);
      if (!gone.ok) return false;
      forgetDraftMarks();
      setMark('tablet', null);
      setMark('kiosk', null);
      await askWorker({ type: 'FORGET_TABLET', tag: DEFAULT_VARIANT }).catch(() => undefined);
      return true;
    },
  };
}

function observe(store: Store, keepings: Keepings, watch: Parameters<Desk['observe']>[0], know: (state: TabletState) => void): () => void {
  let keeping: DeskState['keeping'] | undefined;
  let kept: TabletState | undefined;
  const tell = () => kept && keeping && watch({ ...kept, keeping });
  const stopKeeping = keepings.observe((now) => {
    keeping = now;
    tell();
  });
  const stopStore = observeKept(
    () => store.run(tabletState),
    (now) => {
      if (!now.ok) return watch(cannotKeep(now.reason));
      kept = now.value;
      know(kept);
      // The mark tells every page what the database knows. Either may have been cleared apart from the other.
      setMark('tablet', kept.tablet?.id ?? null);
      tell();
    },
  );
  return () => {
    stopKeeping();
    stopStore();
  };
}

/** Everything that can be wrong with the device is looked for first: the link works once. */
async function enrol(store: Store, token: string): Promise<NotEnrolled | undefined> {
  if (!(await canKeepPages())) return 'no-worker';
  const health = await store.probeStorage();
  if (!health.ok) return cannotKeep(health.reason);
  const enrolled = await enrolTablet(fetch, token);
  if (enrolled.kind !== 'enrolled') return enrolled.kind === 'failed' ? 'endpoint' : enrolled.kind;
  const kept = await store.run((db) => setUpTablet(db, enrolled.tablet, enrolled.credential));
  if (!kept.ok) return 'not-kept';
  forgetDraftMarks();
  setMark('tablet', enrolled.tablet.id);
  return undefined;
}

/** Whether this browser lets a page keep itself; without a network nobody can say, and then nothing else works either. */
async function canKeepPages(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registered = await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  return registered !== undefined || !navigator.onLine;
}
