import type { RecordingType } from '../../domain/response/recording.ts';

/** What a recorder is asked for, and what it is called from then on. */
export interface RecordingFormat {
  readonly mimeType: string;
  readonly type: RecordingType;
}

const WEBM: RecordingFormat = { mimeType: 'audio/webm;codecs=opus', type: 'audio/webm' };
const MP4: readonly RecordingFormat[] = [
  { mimeType: 'audio/mp4;codecs=mp4a.40.2', type: 'audio/mp4' },
  { mimeType: 'audio/mp4', type: 'audio/mp4' },
];

/**
 * What this browser both records and plays, or `undefined`: then there is only writing. Safari says that it records WebM, and plays it
 * without a length or not at all, so there MP4 comes first; everywhere else WebM does, which every other browser has recorded longest.
 */
export function recordingFormat(): RecordingFormat | undefined {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices?.getUserMedia) return undefined;
  const player = new Audio();
  const ofApple = navigator.vendor.startsWith('Apple');
  return (ofApple ? [...MP4, WEBM] : [WEBM, ...MP4]).find(
    ({ mimeType }) => MediaRecorder.isTypeSupported(mimeType) && player.canPlayType(mimeType) !== '',
  );
}
