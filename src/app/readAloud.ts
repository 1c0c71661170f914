import type { PageWords } from '../i18n/catalogue.ts';

/**
 * What reads the screen aloud, as a page sees it. It is loaded when a person asks for it and not before, and it speaks
 * only while that person wants it: somebody's own screen reader may be talking.
 */
export interface ReadAloud {
  /** What is on the screen now. What was being read is broken off; this is read from its beginning. */
  read(place: SpokenPlace): void;
  /** Silence, and its panel is gone. */
  end(): void;
}

/** A screen. */
export interface SpokenPlace {
  /** The variant it is read in. */
  readonly tag: string;
  /** The page of a survey; absent on any other screen, such as "Check your answers". */
  readonly page?: { readonly survey: string; readonly id: string; readonly words: PageWords } | undefined;
}

/** Where a page's script finds all this. */
export interface AloudAddresses {
  readonly script: string;
  readonly style: string;
}
