import type { Store } from '../store/openStore.ts';
import { queueOf } from '../store/queueOf.ts';
import { uploadsWaiting } from '../store/uploadsWaiting.ts';
import { backoff } from './backoff.ts';
import { type Drained, drainOutbox } from './drainOutbox.ts';
import { inOneTab } from './inOneTab.ts';
import { type Refreshed, refreshContent } from './refreshContent.ts';
import { type Timer, withinTime } from './withinTime.ts';

/**
 * What a person may be told: `idle` (nothing to send), `sending`, `offline` (no network; will go by itself), `waiting` (the
 * endpoint is not answering as it should, or another tab is sending; will go by itself).
 */
export type SyncState = 'idle' | 'sending' | 'offline' | 'waiting';

/** The world around the queue. `pageSurroundings` gives a browser page's. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly timer: Timer;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly today: () => string;
  readonly locks: LockManager | undefined;
  /** Calls `wake` when it is worth a try: the page is seen again, the network is back, the service worker was woken. Returns how to stop. */
  readonly onWake: (wake: () => void) => () => void;
  /** Asks the browser to wake the service worker when there is a network, where it can. */
  readonly wakeLater: () => void;
  /** On a shared tablet: tells by ids what it has kept, before the words go and after them. Nothing waits for what becomes of it. */
  readonly report?: (fetch: typeof globalThis.fetch, signal: AbortSignal) => Promise<void>;
}

export interface Sync {
  /** Sends now: call it when a response has been finished or taken back, and from the button. Settles when the try is over. */
  readonly sendNow: () => Promise<SyncState>;
  /** Fetches the content again, such as when there is no key to seal to yet. Also done at start and at each wake. */
  readonly refreshContent: () => Promise<Refreshed>;
}

/** Milliseconds for one request: a full batch on a 50 kbit/s line takes about one minute. */
const REQUEST_LIMIT = 90_000;

/**
 * Owns when to send: at start, when the page is seen again, when the network is back, by timer, and by button. The queue
 * itself is the outbox; nothing is remembered here that a killed page would lose.
 *
 * @param tell called at each change of state.
 * @param signal stops everything; a request under way is aborted, and its rows stay.
 */
export function startSync(store: Store, around: Surroundings, tell: (state: SyncState) => void, signal: AbortSignal): Sync {
  const fetch = withinTime(around.fetch, around.timer, REQUEST_LIMIT);
  let failures = 0;
  let cancelTimer = (): void => undefined;
  let underWay: Promise<SyncState> | undefined;
  let again = false;
  /** Ends the sending of recordings: words have the right of way. */
  let giveWay = new AbortController();

  const deps = { store: queueOf(store), fetch, today: around.today, pause: pauseBy(around.timer), signal };

  const pass = async (): Promise<SyncState> => {
    cancelTimer();
    let drained: Drained | 'elsewhere';
    let words: Drained | 'elsewhere';
    if (await somethingWaits(store)) tell('sending');
    await around.report?.(fetch, signal);
    do {
      again = false;
      giveWay = new AbortController();
      words = await inOneTab(around.locks, 'heard-outbox', () => drainOutbox(deps), signal);
      drained = isOver(words) ? worse(words, await sendRecordings(giveWay.signal)) : words;
    } while (again && !signal.aborted && words !== 'elsewhere' && words.kind === 'done');
    if (isOver(words)) await around.report?.(fetch, signal);
    const state = stateAfter(drained);
    if (!signal.aborted) {
      tell(state);
      plan(drained, state);
    }
    return state;
  };

  /** What uploads is fetched when there is something to upload. It goes on for minutes, and so under a lock of its own. */
  const sendRecordings = async (way: AbortSignal): Promise<Drained | 'elsewhere'> => {
    const waiting = await store.run(uploadsWaiting);
    if (!waiting.ok) return { kind: 'not-stored' };
    if (waiting.value.length === 0) return { kind: 'done' };
    const uploading = await import('./drainRecordings.ts').catch(() => undefined);
    if (!uploading) return { kind: 'offline' };
    const advanced = (): void => {
      failures = 0;
    };
    return inOneTab(around.locks, 'heard-recordings', () => uploading.drainRecordings({ store, fetch, advanced, signal: way }), signal);
  };

  const plan = (drained: Drained | 'elsewhere', state: SyncState): void => {
    // Another tab that is sending, or was and has just been left, says nothing of the network: soon it is this one's turn.
    if (drained !== 'elsewhere') failures = state === 'idle' ? 0 : failures + 1;
    if (state === 'idle') return;
    const tried = drained === 'elsewhere' ? 1 : failures;
    const asked = drained !== 'elsewhere' && drained.kind === 'try-later' ? (drained.afterSeconds ?? 0) * 1000 : 0;
    cancelTimer = around.timer(() => void sendNow(), Math.max(asked, backoff(tried, around.chance())));
    around.wakeLater();
  };

  const sendNow = (): Promise<SyncState> => {
    if (signal.aborted) return Promise.resolve('idle');
    again = underWay !== undefined; // something may have been finished behind the pass's back: look once more at its end
    if (again) giveWay.abort();
    underWay ??= pass().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const refresh = (): Promise<Refreshed> => refreshContent(fetch, store, signal);
  const wake = (): void => {
    void sendNow();
    void refresh();
  };
  const stopWaking = around.onWake(wake);
  signal.addEventListener('abort', () => {
    stopWaking();
    cancelTimer();
    giveWay.abort();
  });
  if (!signal.aborted) wake();
  return { sendNow, refreshContent: refresh };
}

/** Whether a pass over the words got to its end, so that recordings may follow. */
function isOver(words: Drained | 'elsewhere'): boolean {
  return words !== 'elsewhere' && (words.kind === 'done' || words.kind === 'left');
}

/** What to go by after both passes. */
function worse(words: Drained | 'elsewhere', recordings: Drained | 'elsewhere'): Drained | 'elsewhere' {
  return recordings !== 'elsewhere' && recordings.kind === 'done' ? words : recordings;
}

/** Whether there is anything to tell a person about. A store that cannot say counts as yes: the pass will find out. */
async function somethingWaits(store: Store): Promise<boolean> {
  const counted = await store.waiting();
  return !counted.ok || counted.value.toSend > 0 || counted.value.toWithdraw > 0;
}

function stateAfter(drained: Drained | 'elsewhere'): SyncState {
  if (drained === 'elsewhere') return 'waiting';
  switch (drained.kind) {
    case 'done':
      return 'idle';
    case 'offline':
      return 'offline';
    case 'left':
    case 'try-later':
    case 'not-stored':
      return 'waiting';
  }
}

const pauseBy =
  (timer: Timer) =>
  (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const cancel = timer(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
