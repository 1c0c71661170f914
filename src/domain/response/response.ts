import type { Answers } from '../survey/answer.ts';
import type { Helped } from './helped.ts';

/** The form a survey was answered in. Reported beside every result, because it changes what was asked. */
export type Format = 'standard' | 'easy-read';

/** How the answer reached us. `plain-page`: from a phone without script, and so sealed on arrival and not on the phone. */
export type Channel = 'own-phone' | 'hub-tablet' | 'group' | 'paper' | 'plain-page';

/** What is known of a response besides its answers. Nothing here names a person, a place smaller than a hub, or a time. */
export interface ResponseContext {
  /** The survey's id and its version. */
  readonly survey: string;
  readonly version: number;
  /** BCP 47 language that was read last, such as `ur`. */
  readonly language: string;
  readonly format: Format;
  readonly channel: Channel;
  /** The entry of "You said, We are doing" that a reply answers; on replies only. */
  readonly about?: string;
  /** From the link or QR code (`?c=`), such as `radcliffe-hub`. */
  readonly campaign?: string;
  /** How somebody helped, in the order of `HELPED`; absent when nobody said that they did. */
  readonly helped?: readonly Helped[];
  /** The shared tablet that it was given on, and the session; see `domain/session/`. Only what a tablet says it kept is held against them: no export, figure or page of answers shows them. */
  readonly tablet?: string;
  readonly session?: string;
}

/** Answers on their way, kept on this device only. */
export interface Draft extends ResponseContext {
  /** Random (UUID v4), minted on this device when the first answer is given; becomes the response's id. */
  readonly id: string;
  /** All answers given, those now out of reach included. */
  readonly answers: Answers;
  /** The page the person stood on last: a page id or `check`. */
  readonly at: string;
}

/** A finished response. Immutable: what is sent again is sent the same. */
export interface Response extends ResponseContext {
  readonly id: string;
  /** ISO date (YYYY-MM-DD) on this device's calendar. Never a time. */
  readonly day: string;
  /** Only what was within reach. */
  readonly answers: Answers;
}
