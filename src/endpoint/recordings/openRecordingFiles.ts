import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { filesOnDisk, RECORDINGS_FOLDER } from './filesOnDisk.ts';
import type { RecordingFiles } from './recordingFiles.ts';

/** Where recordings lie as the settings say: in the data folder, or in a bucket. Whoever has no bucket loads nothing for one. */
export async function openRecordingFiles({ data, bucket }: Pick<Settings, 'data' | 'bucket'>): Promise<RecordingFiles> {
  const onDisk = filesOnDisk(join(data, RECORDINGS_FOLDER));
  if (!bucket) return onDisk;
  const { filesInBucket } = await import('./filesInBucket.ts');
  return filesInBucket(bucket, onDisk);
}
