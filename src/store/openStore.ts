import type { Envelope } from '../contract/envelope.ts';
import type { Draft } from '../domain/response/response.ts';
import { askToPersist } from './askToPersist.ts';
import { discardDraft } from './discardDraft.ts';
import { draftFor } from './draftFor.ts';
import { finishDraft } from './finishDraft.ts';
import { holdDraft } from './holdDraft.ts';
import { observeKept } from './observeKept.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { probeStorage } from './probeStorage.ts';
import { retryOnClosed } from './retryOnClosed.ts';
import { saveDraft } from './saveDraft.ts';
import { failureOf, type Kept } from './storeFailure.ts';
import { type Waiting, waiting } from './waiting.ts';

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
    discardDraft: (id: string) => run(() => discardDraft(db, id)),
    holdDraft: (name: string, takeOver = false) => holdDraft(locks, name, takeOver),
    finishDraft: (envelope: Envelope) => run(() => finishDraft(db, envelope)),

    waiting: count,
    observeWaiting: (tell: (waiting: Kept<Waiting>) => void) => observeKept(count, tell),
    // Asked for once something is finished; `Promise.resolve` because Dexie follows no other promise that is not its own.
    statusOf: (id: string) => run(async () => (await Promise.resolve(import('./statusOf.ts'))).statusOf(db, id)),

    /** An act that few pages need and that brings its own code, so that a first visit does not carry it. */
    run: <T, Why extends string = never>(act: (db: Database) => PromiseLike<Kept<T, Why>>) => run(() => act(db)),

    probeStorage: () => run(() => probeStorage(db, storage)),
    askToPersist: () => askToPersist(storage),
    close: () => db.close(),
  };
}

/** `navigator.storage` and `navigator.locks`, absent in older browsers and outside secure pages. */
function ofThisPage<Part extends 'storage' | 'locks'>(part: Part): Navigator[Part] | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator[part];
}
