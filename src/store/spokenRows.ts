import * as z from 'zod/mini';
import { RECORDING_TYPES, type RecordingType } from '../domain/response/recording.ts';

/** What somebody says to a question of a draft, in one piece. The sound itself lies in `SoundRow`s. */
export interface RecordingRow {
  readonly id: string;
  /** The draft's id. */
  readonly draft: string;
  readonly question: string;
  readonly type: RecordingType;
  /** Counts the recordings of a draft, in the order begun. */
  readonly begun: number;
  /** How long it plays, in whole seconds, rounded up. Absent until it has ended; still absent after a crash. */
  readonly seconds?: number;
}

/** About a second of a recording, as the browser gave it. Never a Blob: on iOS those can be lost where bytes are not. */
export interface SoundRow {
  readonly recording: string;
  /** Counts the chunks, from 0. */
  readonly at: number;
  readonly sound: Uint8Array<ArrayBuffer>;
}

/** A sealed piece of a finished recording: see `sealing/recording.ts`. */
export interface PieceRow {
  readonly recording: string;
  /** Counts the pieces, from 0. */
  readonly at: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A sealed recording that the endpoint has not said to have. */
export interface UploadRow {
  readonly id: string;
  /** Its response's id, and the hash of that one's receipt code. */
  readonly response: string;
  readonly receiptHash: string;
  /** Of the pieces, one after the other. */
  readonly bytes: number;
  readonly sha256: string;
  /** The endpoint has all of it and cannot take it. It stays, is shown, and is in the rescue file. */
  readonly refused?: 1;
}

/*
 * The door, as in `rows.ts`. Apart from it, because only pages with something spoken need it.
 */
const recordingRowSchema = z.object({
  id: z.string(),
  draft: z.string(),
  question: z.string(),
  type: z.enum(RECORDING_TYPES),
  begun: z.int(),
  seconds: z.optional(z.int()),
});
const soundRowSchema = z.object({ recording: z.string(), at: z.int(), sound: z.instanceof(Uint8Array) });

const guard =
  <T>(schema: z.ZodMiniType) =>
  (row: unknown): row is T =>
    z.safeParse(schema, row).success;

export const isRecordingRow = guard<RecordingRow>(recordingRowSchema);
export const isSoundRow = guard<SoundRow>(soundRowSchema);
