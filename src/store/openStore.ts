import type { Envelope } from '../contract/envelope.ts';
import type { Outcome } from '../contract/sendResponses.ts';
import type { Draft } from '../domain/response/response.ts';
import { askToPersist } from './askToPersist.ts';
import { draftFor } from './draftFor.ts';
import { finishDraft } from './finishDraft.ts';
import { forget } from './forget.ts';
import { holdDraft } from './holdDraft.ts';
import { contentKept, type KeptContent, keepContent } from './keepContent.ts';
import { keepSetting, setting } from './keepSetting.ts';
import { observeKept } from './observeKept.ts';
import { oldestWaiting } from './oldestWaiting.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { probeStorage } from './probeStorage.ts';
import { receive } from './receive.ts';
import { rescueFile } from './rescueFile.ts';
import { retryOnClosed } from './retryOnClosed.ts';
import type { WithdrawalOutcome } from './rows.ts';
import { saveDraft } from './saveDraft.ts';
import { sendRefusedAgain } from './sendRefusedAgain.ts';
import { statusOf, withdrawalStatusOf } from './statusOf.ts';
import { failureOf, type Kept } from './storeFailure.ts';
import { takeBack } from './takeBack.ts';
import { type Waiting, waiting } from './waiting.ts';
import { withdrawalsWaiting } from './withdrawalsWaiting.ts';
import { withdrawn } from './withdrawn.ts';

export interface StoreOptions {
  readonly name?: string;
  /** Called when a newer version of the app, in another tab, has changed the tables: this page must be loaded again. */
  readonly superseded?: () => void;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly storage?: StorageManager | undefined;
  readonly locks?: LockManager | undefined;
}

export type Store = ReturnType<typeof openStore>;

/**
 * What this device keeps. Nothing is opened before the first act, so this can be called early. No act throws for a
 * failure that a device can cause: each gives `Kept`, and only `ok: true` may be shown as saved. Works in a worker.
 */
export function openStore({
  name = 'heard',
  superseded,
  storage = ofThisPage('storage'),
  locks = ofThisPage('locks'),
  ...factory
}: StoreOptions = {}) {
  let behind = false;
  const db = openDatabase(
    name,
    () => {
      behind = true;
      superseded?.();
    },
    factory,
  );

  async function run<T, Why extends string = never>(act: () => PromiseLike<Kept<T, Why>>): Promise<Kept<T, Why>> {
    if (behind) return { ok: false, reason: 'superseded' };
    try {
      return await retryOnClosed(db, act);
    } catch (error) {
      return { ok: false, reason: behind ? 'superseded' : failureOf(error) };
    }
  }
  const count = (): Promise<Kept<Waiting>> => run(() => waiting(db));

  return {
    saveDraft: (draft: Draft) => run(() => saveDraft(db, draft)),
    draftFor: (survey: string, about?: string) => run(() => draftFor(db, survey, about)),
    discardDraft: (id: string) => run(async (): Promise<Kept<void>> => ({ ok: true, value: await db.drafts.delete(id) })),
    holdDraft: (name: string, takeOver = false) => holdDraft(locks, name, takeOver),
    finishDraft: (envelope: Envelope) => run(() => finishDraft(db, envelope)),

    waiting: count,
    observeWaiting: (tell: (waiting: Kept<Waiting>) => void) => observeKept(count, tell),
    oldestWaiting: (range: Parameters<typeof oldestWaiting>[1]) => run(() => oldestWaiting(db, range)),
    receive: (outcomes: readonly Outcome[], day: string) => run(() => receive(db, outcomes, day)),
    sendRefusedAgain: () => run(() => sendRefusedAgain(db)),
    rescueFile: () => run(() => rescueFile(db)),
    statusOf: (id: string) => run(() => statusOf(db, id)),

    takeBack: (code: Parameters<typeof takeBack>[1], day: string) => run(() => takeBack(db, code, day)),
    withdrawalsWaiting: () => run(() => withdrawalsWaiting(db)),
    withdrawn: (proof: string, outcome: WithdrawalOutcome) => run(() => withdrawn(db, proof, outcome)),
    withdrawalStatusOf: (receiptHash: string) => run(() => withdrawalStatusOf(db, receiptHash)),

    keepContent: (content: KeptContent) => run(() => keepContent(db, content)),
    contentKept: () => run(() => contentKept(db)),
    keepSetting: (setting: string, value: string) => run(() => keepSetting(db, setting, value)),
    setting: (name: string) => run(() => setting(db, name)),

    /** An act that few pages need and that brings its own code, so that a first visit does not carry it. */
    run: <T, Why extends string = never>(act: (db: Database) => PromiseLike<Kept<T, Why>>) => run(() => act(db)),

    forget: (what: 'drafts' | 'all') => run(() => forget(db, what)),
    probeStorage: () => run(() => probeStorage(db, storage)),
    askToPersist: () => askToPersist(storage),
    close: () => db.close(),
  };
}

/** `navigator.storage` and `navigator.locks`, absent in older browsers and outside secure pages. */
function ofThisPage<Part extends 'storage' | 'locks'>(part: Part): Navigator[Part] | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator[part];
}
