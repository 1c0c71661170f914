/** What has become of one recording at the endpoint. `deleted`: its time was over. */
export const RECORDING_PLACES = ['expected', 'received', 'refused', 'deleted'] as const;
export type RecordingPlace = (typeof RECORDING_PLACES)[number];

/**
 * How far a spoken answer has come with its listeners.
 *
 * - `expected`: nothing of it has arrived yet.
 * - `to-transcribe`: somebody has to type it, or to go on typing.
 * - `to-check`: typed; somebody else has to hear it and agree.
 * - `checked`: somebody has.
 * - `no-sound`: nothing of it can be heard, and nothing can become of it.
 */
export const HEARINGS = ['expected', 'to-transcribe', 'to-check', 'checked', 'no-sound'] as const;
export type Hearing = (typeof HEARINGS)[number];

/**
 * @param recordings of one answer.
 * @param transcript what somebody has typed of it, if anything. What is checked is ready.
 */
export function hearingOf(
  recordings: readonly RecordingPlace[],
  transcript: { readonly ready: boolean; readonly checked: boolean } | undefined,
): Hearing {
  if (transcript?.checked) return 'checked';
  if (recordings.includes('received')) return transcript?.ready ? 'to-check' : 'to-transcribe';
  return recordings.includes('expected') ? 'expected' : 'no-sound';
}
