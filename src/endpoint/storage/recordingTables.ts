/** The tables of what was spoken. Sounds lie in files, sealed; no word of a family stands here in clear. */
export interface RecordingTables {
  recording: RecordingRow;
  transcript: TranscriptRow;
  recording_removal: RecordingRemovalRow;
}

/** Whose it is: one of the two, and never both. */
export interface SpokenOwner {
  response_id: string | null;
  session_id: string | null;
}

/** One recording that a response declares, or the session of a group, here or not yet. It goes with it. */
export interface RecordingRow extends SpokenOwner {
  id: string;
  /** Of a session, the activity. */
  question: string;
  /** From 0, in the order in which they were spoken. */
  position: number;
  /** `audio/webm` or `audio/mp4`. */
  type: string;
  seconds: number;
  /** Of the sealed file: as declared, and anew when it is sealed to another key. */
  bytes: number;
  sha256: string;
  /** The key that it is sealed to, which may be another than the words' while keys change. */
  key_id: string;
  /** `expected`, `received`, `refused` (see `contract/recordings.ts`), or `deleted`: its time was over. */
  state: string;
  received_day: string | null;
  deleted_day: string | null;
}

/** What was said to one question, over all its recordings, typed by somebody who heard it. */
interface TranscriptRow extends SpokenOwner {
  /** Of a session, the activity. */
  question: string;
  /** Grows with every change. */
  version: number;
  /** BCP 47: what was spoken. */
  language: string;
  /** BCP 47: what it is typed in, which is English where somebody translated it. */
  typed_in: string;
  /** JSON of `{ text, translatedBy? }`, sealed as a note; null when its time was over. The recordings' time runs on. */
  words_key: string | null;
  words_enc: string | null;
  words_ct: string | null;
  /** 1 when whoever typed it says that it is whole, and can be checked. */
  ready: number;
  written_by: string;
  written_by_name: string;
  written_day: string;
  /** Somebody else has heard it and agrees. From then on the recordings' time runs. */
  checked_by: string | null;
  checked_by_name: string | null;
  checked_day: string | null;
}

/**
 * A file that is to be removed, or was. The database notes by itself what has lost its row, whoever deletes. The id stays when the
 * file is gone: a device that still has this recording is told that it was taken back.
 */
interface RecordingRemovalRow {
  id: string;
  /** ISO date; null while there is still something to remove. */
  removed_day: string | null;
}
