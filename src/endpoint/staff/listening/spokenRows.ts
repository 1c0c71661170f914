import { RECORDING_PLACES, type RecordingPlace } from '../../../domain/response/hearing.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import type { RecordingRow } from '../../storage/recordingTables.ts';
import type { Tables } from '../../storage/tables.ts';

/** A recording as the database knows it: all but the sound. */
export interface RowRecording {
  readonly id: string;
  readonly seconds: number;
  readonly state: RecordingPlace;
  /** ISO date: see `contract/staff/listening.ts`. */
  readonly day: string;
}

/** What somebody typed of it, as the database knows it. */
export interface RowTranscript {
  readonly version: number;
  /** BCP 47: what was spoken, and what it is typed in. */
  readonly language: string;
  readonly typedIn: string;
  /** Absent when it was taken out because its time was over. */
  readonly sealed?: SealedNote;
  readonly ready: boolean;
  readonly writer: string;
  readonly writtenBy: string;
  readonly writtenDay: string;
  readonly checked?: { readonly by: string; readonly day: string };
}

/** @param declaredDay on which it was said that it would come. */
export function recordingFrom(
  { id, seconds, state, received_day, deleted_day }: Pick<RecordingRow, 'id' | 'seconds' | 'state' | 'received_day' | 'deleted_day'>,
  declaredDay: string,
): RowRecording {
  return {
    id,
    seconds,
    state: RECORDING_PLACES.find((each) => each === state) ?? 'refused',
    day: deleted_day ?? received_day ?? declaredDay,
  };
}

export function transcriptFrom(row: Tables['transcript']): RowTranscript {
  return {
    version: row.version,
    language: row.language,
    typedIn: row.typed_in,
    ...(row.words_key !== null &&
      row.words_enc !== null &&
      row.words_ct !== null && { sealed: { keyId: row.words_key, enc: row.words_enc, ct: row.words_ct } }),
    ready: row.ready === 1,
    writer: row.written_by,
    writtenBy: row.written_by_name,
    writtenDay: row.written_day,
    ...(row.checked_day !== null && { checked: { by: row.checked_by_name ?? '', day: row.checked_day } }),
  };
}
