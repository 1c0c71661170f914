import type { PageWords } from '../i18n/catalogue.ts';

/**
 * What reads the screen aloud, as a survey sees it. It is loaded when a person asks for it and not before, and it speaks
 * only while that person wants it: somebody's own screen reader may be talking.
 */
export interface ReadAloud {
  /** What is on the screen now. What was being read is broken off; this is read from its beginning. */
  read(place: SpokenPlace): void;
  /** Silence, and its panel is gone. */
  end(): void;
}

/** A screen of a survey. */
export interface SpokenPlace {
  readonly survey: string;
  /** The variant it is read in. */
  readonly tag: string;
  /** The page of the survey; absent on the screens around it, such as "Check your answers". */
  readonly page?: { readonly id: string; readonly words: PageWords } | undefined;
}

/** Where a survey's script finds all this. */
export interface AloudAddresses {
  readonly script: string;
  readonly style: string;
}
