import { rescuedRecordingSchema } from '../../contract/rescueFile.ts';
import { fromBase64url } from '../../sealing/base64url.ts';
import type { Recordings } from '../recordings/recordings.ts';

export type RecordingImported = Awaited<ReturnType<Recordings['storeRecording']>> | 'malformed';

/** Takes in a recording from a rescue file as if it had been uploaded. Safe to repeat. */
export async function importRecording(recordings: Pick<Recordings, 'storeRecording'>, given: unknown): Promise<RecordingImported> {
  const read = rescuedRecordingSchema.safeParse(given);
  const sealed = read.success ? fromBase64url(read.data.sealed) : undefined;
  return read.success && sealed ? await recordings.storeRecording(read.data.id, sealed) : 'malformed';
}
