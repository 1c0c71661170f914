import type { Logger } from 'pino';
import type { RecordingState } from '../../contract/recordings.ts';
import type { RecordingType } from '../../domain/response/recording.ts';
import { openRecording } from '../../sealing/recording.ts';
import { loggedError } from '../http/loggedError.ts';
import type { Keys } from '../keys.ts';
import type { Limit } from '../limits.ts';
import type { Database } from '../storage/flavour.ts';
import { type MissingRecordings, missingRecordings } from './missingRecordings.ts';
import type { RecordingFiles } from './recordingFiles.ts';
import { removeGone, removeStrays } from './removeGone.ts';
import { placeOf, rowOf } from './rowOf.ts';
import { settleRecording } from './settleRecording.ts';
import { refOf, type SpokenRef } from './spokenRef.ts';
import { hashOf, wholeFile } from './wholeFile.ts';

export type OpenedRecording =
  | {
      readonly ok: true;
      /** As the browser made it, in memory and nowhere else. */
      readonly sound: Uint8Array<ArrayBuffer>;
      readonly type: RecordingType;
      /** How long it plays, as its device said. */
      readonly seconds: number;
      /** What it was spoken to. */
      readonly of: SpokenRef;
    }
  /** `unreadable`: it was here, and its file is damaged, missing, or sealed to a key that is not here. */
  | { readonly ok: false; readonly why: Exclude<RecordingState, 'received'> | 'unreadable' };

/** `broken`: what came was not what was declared, and was thrown away. It is expected again. */
export type Settled = RecordingState | 'broken';

/** What was spoken, at the endpoint: sealed files, and what the database knows of them. */
export interface Recordings {
  /** Opens one that has been received. Whoever hears it is written down by the caller. */
  open(id: string): Promise<OpenedRecording>;
  /** Looks at what is here of one, and takes it in if it is what was declared. Safe to repeat, and to be killed in. */
  settle(id: string): Promise<Settled>;
  /** What became of one. What came whole and was not looked at is settled first. */
  stateOf(id: string): Promise<RecordingState>;
  /** Whether anything of it is here. */
  hasBegun(id: string): Promise<boolean>;
  /** `stateOf` each, in this order. */
  states(ids: readonly string[]): Promise<readonly { readonly id: string; readonly state: RecordingState }[]>;
  /** Takes in a sealed recording that came by another way than an upload. `does-not-fit`: its response declares another. */
  storeRecording(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<RecordingState | 'does-not-fit'>;
  /** Removes the files of recordings that were taken back or whose time is over. @returns how many. */
  removeGone(): Promise<number>;
  /** As `removeGone`, and what was cut off in between; settles what has not been looked at. For the start and once a day. */
  tidy(): Promise<void>;
  /** What was declared and has not come. */
  expectedMissing(): Promise<MissingRecordings>;
}

export interface RecordingDeps {
  readonly database: Database;
  readonly files: RecordingFiles;
  readonly keys: Pick<Keys, 'held'>;
  /** Uploads that were not what was declared, by recording. */
  readonly broken: Limit;
  /** Today, ISO date, UTC. */
  readonly today: () => string;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

export function createRecordings(deps: RecordingDeps): Recordings {
  const { database, files, keys, today, log } = deps;
  const { db } = database;
  /** One at a time of each: what one has just judged, another must not throw away. */
  const settling = new Map<string, Promise<Settled>>();
  const settle = (id: string): Promise<Settled> => {
    const before = settling.get(id);
    if (before) return before;
    const now = settleRecording(deps, id)
      .catch((error: unknown): Settled => {
        log.error(loggedError(error), 'what came of a recording cannot be seen now');
        return 'expected';
      })
      .finally(() => settling.delete(id));
    settling.set(id, now);
    return now;
  };
  const stateOf = async (id: string): Promise<RecordingState> => {
    const row = await rowOf(db, id);
    if (typeof row === 'string') return row;
    return row.state === 'expected' ? ruled(await settle(id)) : (row.state as RecordingState);
  };
  const open = async (id: string): Promise<OpenedRecording> => {
    const row = await rowOf(db, id);
    if (typeof row === 'string') return { ok: false, why: row };
    if (row.state !== 'received') return { ok: false, why: row.state === 'refused' ? 'refused' : 'expected' };
    const sealed = await wholeFile(files, row);
    // Sealed anew between the two looks.
    if (!sealed && (await sha256Of(db, id)) !== row.sha256) return open(id);
    const sound = sealed && (await openRecording(sealed, placeOf(row), keys.held));
    if (!sound) return { ok: false, why: 'unreadable' };
    // It was parsed against the closed list before it was written.
    const type = row.type as RecordingType;
    return { ok: true, sound, type, seconds: row.seconds, of: refOf(row) };
  };
  return {
    settle,
    stateOf,
    hasBegun: async (id) => (await files.size(id)) !== undefined,
    open,
    async states(ids) {
      const states = [];
      for (const id of ids) states.push({ id, state: await stateOf(id) });
      return states;
    },
    async storeRecording(id, bytes) {
      const row = await rowOf(db, id);
      if (typeof row === 'string') return row;
      if (row.state === 'received') return 'received';
      if (hashOf(bytes) !== row.sha256) return 'does-not-fit';
      await files.write(id, bytes);
      return ruled(await settle(id));
    },
    removeGone: () => removeGone(db, files, today()),
    async tidy() {
      await removeGone(db, files, today());
      const unknown = await removeStrays(db, files);
      if (unknown > 0) log.warn({ unknown }, 'there are recordings that this database knows nothing of: is it the right one?');
      const open = await db.selectFrom('recording').select('id').where('state', 'in', ['expected', 'refused']).execute();
      for (const { id } of open) await settle(id);
    },
    expectedMissing: () => missingRecordings(db),
  };
}

const sha256Of = async (db: Database['db'], id: string): Promise<string | undefined> =>
  (await db.selectFrom('recording').select('sha256').where('id', '=', id).executeTakeFirst())?.sha256;

const ruled = (settled: Settled): RecordingState => (settled === 'broken' ? 'expected' : settled);
