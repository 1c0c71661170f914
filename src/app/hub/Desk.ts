import type { TabletSession } from '../../store/tabletSettings.ts';
import type { TabletState } from '../../store/tabletState.ts';
import type { SyncState } from '../../sync/startSync.ts';
import type { CannotKeep, Keeping } from '../keeper.ts';
import type { Fetched } from './fetchAll.ts';
import type { ReadyItem } from './readyItems.ts';

/** Why a set-up link did not set this tablet up. `no-worker`: this browser, or window, keeps no pages. `not-kept`: the link is used up. */
export type NotEnrolled = CannotKeep | 'no-worker' | 'link-over' | 'offline' | 'endpoint' | 'not-kept';

/** `wait`: milliseconds until the next try. */
export type PinTried = { readonly ok: true } | { readonly ok: false; readonly why: 'wrong' | 'wait' | 'failed'; readonly wait: number };

export interface Missing {
  readonly missing: number;
  readonly all: number;
}

/** What the worker's screens show. */
export interface DeskState extends TabletState {
  readonly keeping: Keeping;
}

/** What the worker's screens can do. Nothing throws for what a tablet or a network can cause. */
export interface Desk {
  /** Calls back once the tablet has been read, or with why it cannot be, and at every change. @returns how to stop. */
  readonly observe: (watch: (state: DeskState | CannotKeep) => void) => () => void;
  /** @param token from the administrator's link. It works once. */
  readonly enrol: (token: string) => Promise<NotEnrolled | undefined>;
  readonly choosePin: (pin: string) => Promise<boolean>;
  readonly tryPin: (pin: string) => Promise<PinTried>;
  /** Milliseconds until the PIN may be tried. */
  readonly pinWait: () => Promise<number>;
  /** @param groups whether groups of young people meet with this tablet too, and their page is to be on it. */
  readonly chooseTags: (tags: readonly string[], groups: boolean) => Promise<boolean>;
  readonly fetchAll: (tags: readonly string[], progress: (fetched: Fetched) => void, signal: AbortSignal) => Promise<boolean>;
  /** How many of the files of these languages are not here; `undefined` where nobody can say soon. Fetches none of them. */
  readonly missing: (tags: readonly string[]) => Promise<Missing | undefined>;
  readonly check: (tags: readonly string[]) => Promise<readonly ReadyItem[]>;
  readonly openSession: (session: TabletSession) => Promise<boolean>;
  readonly endSession: () => Promise<boolean>;
  /** Gives the tablet into families' hands, and goes to their start screen. @returns `false` when that could not be kept: nothing has changed then. */
  readonly handOver: (session: TabletSession) => Promise<boolean>;
  /** To the page where a group of young people meets, in the place of the desk: "back" from there must not lead to it. */
  readonly holdGroup: () => void;
  /** The worker has it again. */
  readonly takeBack: () => Promise<void>;
  readonly sendNow: () => Promise<SyncState>;
  /** A sealed file of all that waits, saved by the browser or handed to another app. */
  readonly saveRescueFile: (how: 'save' | 'share') => Promise<boolean>;
  /** Whether this browser can hand a file to another app. */
  readonly canShare: boolean;
  readonly reset: () => Promise<boolean>;
}
