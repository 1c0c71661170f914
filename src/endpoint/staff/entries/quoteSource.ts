import type { Theme } from '../../../domain/said-doing/theme.ts';
import type { TextStamp } from '../listening/holdTexts.ts';

/** Words of one response to one question that may be quoted. */
export interface OfferedQuote {
  readonly response: string;
  readonly question: string;
  /** With everything left out that a listener has taken out. */
  readonly text: string;
  /** BCP 47: what it was written in. */
  readonly language: string;
  /** ISO day. */
  readonly day: string;
  /** Changed since, it is not offered any more. */
  readonly stamp: TextStamp;
}

/** What families agreed to be quoted with. An entry's quotations come from here and from nowhere else. */
export interface QuoteSource {
  /** Those that were given any of these themes. */
  forThemes(themes: readonly Theme[]): Promise<readonly OfferedQuote[]>;
}
