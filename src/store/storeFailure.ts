/**
 * Why the device could not keep or read something. Expected on real phones, so a value and not an exception:
 *
 * - `full`: the browser's quota or the disk is used up.
 * - `denied`: the browser gives this page no storage (blocked by a setting, or by some kinds of private window).
 * - `closed`: the browser closed the connection, and opening it again did not help.
 * - `superseded`: another tab runs a newer version of the app that changed the tables; this page must be loaded again.
 * - `failed`: the browser reports a fault of its own, such as a damaged disk.
 */
export type StoreFailure = 'full' | 'denied' | 'closed' | 'superseded' | 'failed';

/** What an act of the store gives back: a value, or why not. `Why` adds the refusals of the act's own. */
export type Kept<T, Why extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: StoreFailure | Why };

/** Wraps an error met while opening: there, `InvalidStateError` means "no storage here" and not "connection lost". */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  constructor(readonly inner: unknown) {
    super('the database cannot be opened');
  }
}

/**
 * `InvalidStateError` is "The database connection is closing"; `AbortError` what a forced close does to a running
 * transaction; `OpenFailedError` what Dexie says to an act that begins while another has it open again.
 */
const LOST = ['InvalidStateError', 'DatabaseClosedError', 'AbortError', 'TransactionInactiveError', 'OpenFailedError'];
/** `UnknownError` is a damaged disk, and also what iOS calls "Connection to Indexed Database server lost". */
const FAULTS = ['UnknownError', 'VersionError', 'TimeoutError', 'NotFoundError'];
const DENIED = ['SecurityError', 'MissingAPIError', 'NotAllowedError'];

/** Whether the error is of the kind that a fresh connection heals. */
export function connectionLost(error: unknown): boolean {
  const named = namesOf(error);
  return !named('QuotaExceededError') && named(...LOST, 'UnknownError');
}

/**
 * The failure behind an error of Dexie or IndexedDB.
 *
 * @throws the error itself when no device can cause it: that is a bug, and must be seen.
 */
export function failureOf(error: unknown): StoreFailure {
  const named = namesOf(error);
  // A transaction that ran out of space is reported as aborted, with the quota error inside: look for the cause first.
  if (named('QuotaExceededError')) return 'full';
  if (named(...DENIED) || (named('CannotOpen') && named('InvalidStateError'))) return 'denied';
  if (named(...LOST)) return 'closed';
  if (named(...FAULTS)) return 'failed';
  throw error;
}

/** Asks whether the error, or one that it wraps, has one of these names. Dexie keeps the browser's own error in `inner`. */
function namesOf(error: unknown): (...names: string[]) => boolean {
  const chain: string[] = [];
  let each = error;
  while (typeof each === 'object' && each !== null && 'name' in each && chain.length < 5) {
    chain.push(String(each.name));
    each = 'inner' in each ? each.inner : undefined;
  }
  return (...names) => names.some((name) => chain.includes(name));
}
