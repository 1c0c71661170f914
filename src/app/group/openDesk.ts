import { activityOf } from '../../content/group/activities.ts';
import type { Envelope } from '../../contract/envelope.ts';
import { makeReceiptCode, RECEIPT_CODE_BYTES } from '../../domain/response/receiptCode.ts';
import { completeGroup, type GroupDraft } from '../../domain/session/groupDraft.ts';
import { spokenAnswers } from '../../domain/session/groupSpeaking.ts';
import { OF_GROUPS } from '../../domain/session/hubSession.ts';
import type { OwnPlan } from '../../domain/session/ownPlan.ts';
import { sealedGroup } from '../../domain/session/sealedGroup.ts';
import { receiptHash, receiptProof } from '../../sealing/receipt.ts';
import { sealGroup } from '../../sealing/sealGroup.ts';
import type { SealedRecording } from '../../store/finishSpokenDraft.ts';
import { discardGroup, finishGroup, groupsUnfinished, groupUnfinished, saveGroup } from '../../store/groupDrafts.ts';
import { deleteGroupPlan, groupPlans, saveGroupPlan } from '../../store/groupPlans.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { mark } from '../device.ts';
import type { CannotKeep, Keeping, ResponseState } from '../keeper.ts';
import { cannotKeep } from '../later/cannotKeep.ts';
import { Keepings } from '../later/Keepings.ts';
import { partnershipKey } from '../later/partnershipKey.ts';
import { sealSpoken } from '../later/sealSpoken.ts';
import { startSending } from '../later/sending.ts';
import { askToWrite, writeWhenAsked } from '../later/writeFirst.ts';
import { observeSent, type SentState } from '../voice/observeSent.ts';
import type { Sounds } from '../voice/sounds.ts';
import type { AtRest } from './atRest.ts';
import { keepGroupPage } from './keepGroupPage.ts';
import { restOf } from './restOf.ts';
import { type Saved, Saves } from './Saves.ts';

type GroupFinished =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: CannotKeep | 'no-key' | 'finished-elsewhere' };

/** What keeps a group's session on this device and sends it. */
export interface Desk {
  /** Begun here and not finished: after a crash, or when a group goes on another day. The newest first. */
  readonly unfinished: readonly GroupDraft[];
  /**
   * Makes this the one tab that works on a session, and reads it as it is now.
   *
   * @param takeOver takes it from the tab that does.
   * @param lost called when another tab takes it.
   * @returns `finished`, `gone`: it has been finished, or thrown away, since it was seen.
   */
  take(seen: GroupDraft, takeOver: boolean, lost: () => void): Promise<GroupDraft | 'elsewhere' | 'finished' | 'gone'>;
  /** As `take`, of one that begins. */
  begin(id: string, lost: () => void): Promise<void>;
  /** Where what is spoken lies until it is finished: on the disk as it comes, sealed on a shared tablet. */
  readonly sounds: Sounds;
  /**
   * Puts it on the disk. Of several saves that wait, the last counts.
   *
   * @param gone ids of recordings that the group has thrown away: they go with this.
   */
  save(draft: GroupDraft, gone?: readonly string[]): Promise<Saved>;
  discard(id: string): Promise<void>;
  /** Seals the session and swaps it for the draft. Until that is done the draft is where it was. */
  finish(draft: GroupDraft): Promise<GroupFinished>;
  /** Made by this device's facilitators, by name. */
  readonly plans: readonly OwnPlan[];
  /** @returns all plans as they are then; `undefined` when it could not be done. */
  savePlan(plan: OwnPlan): Promise<readonly OwnPlan[] | undefined>;
  deletePlan(id: string): Promise<readonly OwnPlan[] | undefined>;
  observe(watch: (keeping: Keeping) => void): () => void;
  observeSession(id: string, watch: (state: ResponseState) => void): () => void;
  /** What became of what was spoken in a finished session. */
  observeSpoken(id: string, watch: (state: SentState) => void): () => void;
  /** Keeps this page ready in a language, for a room without a signal. */
  keepLanguage(tag: string): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const store = openStore();
  const keepings = new Keepings(store);
  const sending = startSending(store, keepings);
  const health = await store.probeStorage();
  const storage = health.ok ? (health.value === 'may-forget' ? 'may-forget' : 'kept') : cannotKeep(health.reason);
  keepings.tell({ storage });
  const rest = await restOf(store);
  const saves = new Saves(store, keepings, storage, rest);
  const found = await store.run((db) => groupsUnfinished(db, rest.open));
  let plans: readonly OwnPlan[] = [];
  const readPlans = async () => {
    const kept = await store.run(groupPlans);
    if (kept.ok) plans = kept.value;
    return plans;
  };
  await readPlans();
  let letGo = () => {};
  const hold = async (id: string, takeOver: boolean, lost: () => void): Promise<boolean> => {
    const name = `group-${id}`;
    letGo();
    if (takeOver) await askToWrite(name);
    const held = await store.holdDraft(name, takeOver);
    if (held === 'elsewhere') return false;
    // Saves that are on their way are all that another tab would have to wait for.
    const stop = writeWhenAsked(name, () => saves.inTurn(async () => {}));
    let ours = true;
    letGo = () => {
      ours = false;
      stop();
      held.release();
    };
    void held.lost.then(() => {
      stop();
      if (ours) lost();
    });
    return true;
  };
  return {
    unfinished: found.ok ? found.value : [],
    async take(seen, takeOver, lost) {
      if (!(await hold(seen.id, takeOver, lost))) return 'elsewhere';
      await rest.takeUp(seen.id);
      const now = await store.run((db) => groupUnfinished(db, seen.id, rest.open));
      if (now.ok) return now.value ?? 'gone';
      return now.reason === 'already-finished' ? 'finished' : seen;
    },
    begin: async (id, lost) => void (await hold(id, false, lost)),
    sounds: rest.sounds,
    save: (draft, gone) => saves.save(draft, gone),
    discard: (id) =>
      saves.inTurn(async () => {
        await store.run((db) => discardGroup(db, id));
        letGo();
      }),
    finish: (draft) =>
      saves.inTurn(async () => {
        const finished = await finish(store, rest, draft);
        if (finished.ok) {
          letGo();
          void store.askToPersist();
          void sending.sendNow();
        }
        return finished;
      }),
    get plans() {
      return plans;
    },
    async savePlan(plan) {
      const saved = await store.run((db) => saveGroupPlan(db, plan));
      return saved.ok ? await readPlans() : undefined;
    },
    async deletePlan(id) {
      const gone = await store.run((db) => deleteGroupPlan(db, id));
      return gone.ok ? await readPlans() : undefined;
    },
    observe: (watch) => keepings.observe(watch),
    observeSession: (id, watch) =>
      keepings.observe(async () => {
        const status = await store.statusOf(id);
        if (status.ok) watch(status.value === 'withdrawing' ? 'withdrawn' : status.value);
      }),
    observeSpoken: (id, watch) => observeSent(store, id, watch),
    async keepLanguage(tag) {
      keepings.tell({ startsOffline: false });
      // First, or "works without a signal" would be said while this page is still on its way.
      if (await keepGroupPage(tag)) await sending.keepLanguage(tag);
    },
  };
}

interface Sealing {
  readonly of: string;
  readonly envelope: Envelope;
  readonly recordings: readonly SealedRecording[];
  readonly code: string;
}
let sealed: Sealing | undefined;

async function finish(store: Store, rest: AtRest, draft: GroupDraft): Promise<GroupFinished> {
  const key = await partnershipKey(store);
  if (!key) return { ok: false, why: 'no-key' };
  const session = completeGroup(draft);
  const of = JSON.stringify([session, key.id]);
  // Sealed once, however often the button is pressed: a second try must not be a second session.
  if (sealed?.of !== of) {
    const code = makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_CODE_BYTES)));
    const hash = await receiptHash(await receiptProof(code));
    const said = { id: session.id, answers: spokenAnswers(session.items) };
    const spoken = await sealSpoken((id) => rest.sounds.of(id), said, key, hash);
    if (!spoken.ok) return { ok: false, why: cannotKeep(spoken.reason) };
    const { recordings, response } = spoken.value;
    const whole = sealedGroup(session, response.answers, activityOf);
    if (whole.items.length === 0) return { ok: false, why: 'failed' };
    sealed = { of, code, recordings, envelope: await sealGroup(whole, key, hash) };
  }
  const { code, envelope, recordings } = sealed;
  const ledgerRow =
    mark('tablet') === null
      ? undefined
      : { id: session.id, session: OF_GROUPS, day: session.day, recordings: recordings.map((recording) => recording.id) };
  const swap = () => store.run((db) => finishGroup(db, envelope, recordings, ledgerRow));
  let finished = await swap();
  if (!finished.ok && finished.reason === 'no-draft') {
    const row = await rest.row(draft);
    const saved = await store.run((db) => saveGroup(db, row));
    finished = saved.ok ? await swap() : saved;
  }
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
