/**
 * `GET /packs/<name>.ndjson`: files of the app in one reply, a line of JSON for each (NDJSON). A phone that keeps the app for later fetches some
 * two hundred, and the pages of a language say much the same to a compressor: together they are a fifth of what they are one by one.
 */
export const packAt = (name: string): string => `/packs/${name}.ndjson`;

export const PACK_TYPE = 'application/x-ndjson; charset=utf-8';

/** One line: a file of text, as it is served at its own address, but for what every reply has. */
export interface PackLine {
  readonly address: string;
  readonly type: string;
  /** The Content-Security-Policy of a page. */
  readonly policy?: string;
  readonly text: string;
}
