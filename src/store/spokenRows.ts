import * as z from 'zod/mini';
import { RECORDING_TYPES, type RecordingType } from '../domain/response/recording.ts';

/** What somebody says to a question of a draft, or in an activity of a group, in one piece. The sound itself lies in `SoundRow`s. */
export interface RecordingRow {
  readonly id: string;
  /** The draft's id, or that of the group's session; there the activity is its question. */
  readonly draft: string;
  readonly question: string;
  readonly type: RecordingType;
  /** Counts the recordings of a draft, in the order begun. */
  readonly begun: number;
  /** How much of it is kept. */
  readonly bytes: number;
  /** How long it plays, in whole seconds, rounded up. Absent until it has ended; still absent after a crash. */
  readonly seconds?: number;
  /** The ids of those that it takes the place of, as soon as there is anything of it. Whoever finds them after a crash removes them. */
  readonly instead?: readonly string[];
}

/** About a second of a recording, as the browser gave it. Never a Blob: on iOS those can be lost where bytes are not. */
export interface SoundRow {
  readonly recording: string;
  /** Counts the chunks, from 0. */
  readonly at: number;
  readonly sound: Uint8Array<ArrayBuffer>;
  /** On a shared tablet, in a group's session: it is sealed (`sealing/atRest.ts`). */
  readonly sealed?: 1;
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
  /** The id of its response or session, and the hash of that one's receipt code. */
  readonly response: string;
  readonly receiptHash: string;
  /** Of the pieces, one after the other. */
  readonly bytes: number;
  readonly sha256: string;
  /** How many of its bytes the endpoint has said to have. Absent until its upload is begun. */
  readonly sent?: number;
  /** The endpoint has all of it and cannot take it, or it is damaged here. It stays, is shown, and is asked after like the others. */
  readonly refused?: 1;
}

/*
 * The door, as in `rows.ts`. Apart from it, because only pages with something spoken need it.
 */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const recordingRowSchema = z.object({
  id: z.string(),
  draft: z.string(),
  question: z.string(),
  type: z.enum(RECORDING_TYPES),
  begun: z.int(),
  bytes: z.int(),
  seconds: z.optional(z.int()),
  instead: z.optional(z.array(z.string())),
});
const soundRowSchema = z.object({ recording: z.string(), at: z.int(), sound: bytes, sealed: z.optional(z.literal(1)) });
const pieceRowSchema = z.object({ recording: z.string(), at: z.int(), sealed: bytes });
const uploadRowSchema = z.object({
  id: z.string(),
  response: z.string(),
  receiptHash: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  sent: z.optional(z.int()),
  refused: z.optional(z.literal(1)),
});

const guard =
  <T>(schema: z.ZodMiniType) =>
  (row: unknown): row is T =>
    z.safeParse(schema, row).success;

export const isRecordingRow = guard<RecordingRow>(recordingRowSchema);
export const isSoundRow = guard<SoundRow>(soundRowSchema);
export const isPieceRow = guard<PieceRow>(pieceRowSchema);
export const isUploadRow = guard<UploadRow>(uploadRowSchema);
