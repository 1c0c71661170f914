import { MOST_ASKED, type RecordingState } from '../contract/recordings.ts';
import { noteSent } from '../store/noteSent.ts';
import type { Store } from '../store/openStore.ts';
import { piecesOf } from '../store/piecesOf.ts';
import { settleUpload } from '../store/settleUpload.ts';
import type { UploadRow } from '../store/spokenRows.ts';
import { uploadsWaiting } from '../store/uploadsWaiting.ts';
import type { Drained } from './drainOutbox.ts';
import { recordingStates } from './recordingStates.ts';
import { sha256 } from './sha256.ts';
import { uploadRecording } from './uploadRecording.ts';

export interface RecordingDeps {
  readonly store: Pick<Store, 'run'>;
  readonly fetch: typeof globalThis.fetch;
  /** Called each time that the endpoint has more than before. */
  readonly advanced: () => void;
  readonly signal: AbortSignal;
}

/**
 * One pass over the recordings whose words have arrived; what is finished meanwhile comes along. Each is asked after, uploaded
 * from where it stopped, and asked after again: it leaves only when the endpoint says that it has it. One that does not go holds
 * up no other.
 */
export async function drainRecordings(deps: RecordingDeps): Promise<Drained> {
  const tried = new Set<string>();
  let ended: Drained = { kind: 'done' };
  for (;;) {
    const waiting = await deps.store.run(uploadsWaiting);
    if (!waiting.ok) return { kind: 'not-stored' };
    const some = waiting.value.filter(({ id }) => !tried.has(id)).slice(0, MOST_ASKED);
    if (some.length === 0) return ended;
    const asked = await ask(deps, some);
    if (asked.kind !== 'states') return asked;
    for (const row of some) {
      tried.add(row.id);
      const sent = asked.states.get(row.id) === 'expected' ? await send(deps, row) : settled(asked.states.get(row.id));
      switch (sent.kind) {
        case 'done':
          break;
        case 'left':
          if (ended.kind === 'done') ended = sent;
          break;
        case 'try-later':
          ended = sooner(ended, sent);
          break;
        case 'offline':
        case 'not-stored':
          return sent;
      }
    }
  }
}

/** One that is to wait keeps no other waiting: the next try is when the first of them may be tried. */
function sooner(one: Drained, other: Drained): Drained {
  const after = (drained: Drained) => (drained.kind === 'try-later' ? (drained.afterSeconds ?? 0) : Number.POSITIVE_INFINITY);
  return after(one) < after(other) ? one : other;
}

type Asked = { readonly kind: 'states'; readonly states: ReadonlyMap<string, RecordingState> } | Drained;

/** Asks after recordings, and lets go of what may go. */
async function ask({ store, fetch, signal }: RecordingDeps, rows: readonly UploadRow[]): Promise<Asked> {
  const asked = await recordingStates(
    fetch,
    rows.map(({ id }) => id),
    signal,
  );
  if (asked.kind !== 'states') return asked;
  for (const [id, state] of asked.states) {
    const kept = await store.run((db) => settleUpload(db, id, state));
    if (!kept.ok) return { kind: 'not-stored' };
  }
  return asked;
}

async function send(deps: RecordingDeps, row: UploadRow): Promise<Drained> {
  const { store, fetch, signal } = deps;
  const pieces = await store.run((db) => piecesOf(db, row.id));
  if (!pieces.ok) return { kind: 'not-stored' };
  const sealed = new Blob([...pieces.value]);
  if (sealed.size !== row.bytes || (await sha256(await sealed.arrayBuffer())) !== row.sha256) {
    // Damaged here: it would never be what was declared.
    const kept = await store.run((db) => settleUpload(db, row.id, 'refused'));
    return { kind: kept.ok ? 'done' : 'not-stored' };
  }
  let sent = row.sent ?? 0;
  const has = (bytes: number): void => {
    if (bytes === sent) return;
    if (bytes > sent) deps.advanced();
    sent = bytes;
    void store.run((db) => noteSent(db, row.id, bytes));
  };
  const begun = row.sent !== undefined;
  if (!begun) {
    const noted = await store.run((db) => noteSent(db, row.id, 0));
    if (!noted.ok) return { kind: 'not-stored' };
  }
  const uploaded = await uploadRecording(row.id, sealed, { fetch, has, signal }, begun);
  if (uploaded.kind === 'offline' || uploaded.kind === 'try-later') return uploaded;
  // Also after it was stopped: it may be settled by another device or tab, or taken back, and whether anybody answers shows.
  const asked = await ask(deps, [row]);
  return asked.kind === 'states' ? settled(asked.states.get(row.id)) : asked;
}

/** Still expected after an upload: it was stopped, or a byte was changed on its way and the endpoint has thrown it away. */
function settled(state: RecordingState | undefined): Drained {
  return { kind: state === undefined || state === 'unknown' || state === 'expected' ? 'left' : 'done' };
}
