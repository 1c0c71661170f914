import type { RecordingType } from '../../domain/response/recording.ts';

/**
 * Sound in, text out, by a program on this very machine: nothing goes over a network, and nothing in clear is written to a disk.
 * What comes out is a guess. It is a draft for somebody who hears the recording, and is kept nowhere before they save it.
 */
export interface Transcriber {
  /** For the audit log. */
  readonly name: string;
  /** BCP 47: what it can make a draft of. Empty: it must be tried. */
  readonly languages: readonly string[];
  /**
   * @param language BCP 47: what is spoken.
   * @returns the draft, which is empty when nothing came of it; `undefined` while it is at work on another recording.
   */
  transcribe(sound: Uint8Array, type: RecordingType, language: string): Promise<string> | undefined;
}
