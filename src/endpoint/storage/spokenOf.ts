import type { RecordingRow } from './recordingTables.ts';
import type { KeptResponse } from './storage.ts';
import type { Tables } from './tables.ts';

type CheckedTranscript = Pick<Tables['transcript'], 'question' | 'words_key' | 'words_enc' | 'words_ct' | 'checked_day'>;

/** What was typed of one response or session and has been checked, as far as its time has not ended. */
export function transcribed(rows: readonly CheckedTranscript[] = []): Pick<KeptResponse, 'transcripts'> {
  const notes = rows.flatMap(({ question, words_key: keyId, words_enc: enc, words_ct: ct, checked_day }) =>
    checked_day === null || keyId === null || enc === null || ct === null ? [] : [[question, { keyId, enc, ct }] as const],
  );
  return notes.length > 0 ? { transcripts: new Map(notes) } : {};
}

/** What has not come of one, or not so that it can be heard. */
export function missingIn(rows: readonly Pick<RecordingRow, 'id' | 'state'>[]): Pick<KeptResponse, 'missing'> {
  const missing = rows.filter(({ state }) => state === 'expected' || state === 'refused').map(({ id }) => id);
  return missing.length > 0 ? { missing } : {};
}
