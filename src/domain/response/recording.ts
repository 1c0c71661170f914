import type { TextQuestion } from '../survey/survey.ts';

/** What browsers record speech as: Opus in WebM, or Safari's AAC in MP4. Without its parameters, as in `Content-Type`. */
export const RECORDING_TYPES = ['audio/webm', 'audio/mp4'] as const;
export type RecordingType = (typeof RECORDING_TYPES)[number];

/**
 * Something that a person said to a question, in one piece. Going on after a stop makes another one: an answer is all of them
 * in their order.
 */
export interface Recording {
  /** Random (UUID v4), minted on this device when recording begins. It is also where the recording is sent. */
  readonly id: string;
  readonly type: RecordingType;
  /** How long it plays, in whole seconds, rounded up. */
  readonly seconds: number;
  /** Of the recording as it was sealed: once it has been, and not before. */
  readonly sealed?: SealedSize;
}

/** What an endpoint can hold a sealed recording against without opening it. */
export interface SealedSize {
  readonly bytes: number;
  /** SHA-256 of these bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** How long somebody may speak to a question, in seconds, where the survey says nothing else. */
const SPEAK_SECONDS = 300;

/** Pieces of one answer: calls and locked screens make many, and nobody needs more. */
const MOST_RECORDINGS = 20;

/** Each recording's length is rounded up. */
const ROUNDED_UP = 1;

/**
 * How long somebody may speak to this question, in seconds, over all recordings of the answer. 0 where there is only a line for
 * a few words.
 */
export function speakSeconds({ length, speak }: TextQuestion): number {
  return length === 'long' ? (speak ?? SPEAK_SECONDS) : 0;
}

/** Whether these recordings can be an answer to the question. */
export function mayBeSpoken(question: TextQuestion, recordings: readonly Recording[]): boolean {
  const most = speakSeconds(question);
  const seconds = recordings.reduce((sum, recording) => sum + recording.seconds, 0);
  return most > 0 && recordings.length <= MOST_RECORDINGS && seconds <= most + recordings.length * ROUNDED_UP;
}
