import { Metadata } from '@tus/server';
import * as z from 'zod/mini';

const ID = z.uuidv4();

/** The recording that `Upload-Metadata` names, or `undefined` when it names none. */
export function recordingNamed(header: string | null | undefined): string | undefined {
  try {
    return recordingId(Metadata.parse(header ?? undefined)['recording']);
  } catch {
    return undefined;
  }
}

/** An id of a recording as it is written everywhere, or `undefined`. */
export function recordingId(given: string | null | undefined): string | undefined {
  const id = ID.safeParse(given);
  // One spelling: another would be another file.
  return id.success && id.data === id.data.toLowerCase() ? id.data : undefined;
}
