import type { MediaFile } from '../../domain/media/prompt.ts';
import { inspectMp3 } from './inspectMp3.ts';
import { inspectMp4 } from './inspectMp4.ts';
import { inspectOgg } from './inspectOgg.ts';
import { inspectVtt } from './inspectVtt.ts';
import { inspectWav } from './inspectWav.ts';
import { inspectWebm } from './inspectWebm.ts';

/** What a file is by its own bytes, whatever its name says, and how long it plays where it says so. */
export type Inspected = Pick<MediaFile, 'type' | 'ms'>;

/** @returns `undefined` for anything that is not played here. */
export function inspectMedia(bytes: Buffer): Inspected | undefined {
  for (const inspect of [inspectWav, inspectOgg, inspectWebm, inspectMp4, inspectVtt, inspectMp3]) {
    const found = inspect(bytes);
    if (found) return found;
  }
  return undefined;
}
