import type { Recording } from '../../domain/response/recording.ts';

/** Whether each recording says how it was sealed, and is named once: without that, nothing that comes could be told to be it. */
export function declareEach(recordings: readonly Recording[]): boolean {
  return recordings.every(({ sealed }) => sealed) && new Set(recordings.map(({ id }) => id)).size === recordings.length;
}
