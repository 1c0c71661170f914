import type { Words } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import type { HomeSurvey } from '../site/HomePage.tsx';

/** A survey as the start screen offers it. Those without a card are met elsewhere on a family's own phone, and go by their titles here. */
export interface OfferedSurvey extends Pick<HomeSurvey, 'id' | 'minutes'> {
  readonly card?: HomeSurvey['card'] | 'say';
}

/**
 * What the build writes into the script of the pages that families use on a shared tablet: every language at once, so that nothing has to be
 * fetched where there is no network all day.
 */
export interface KioskData {
  readonly variants: readonly Variant[];
  readonly surveys: readonly OfferedSurvey[];
  /** By tag: what these pages say, and what each survey is called, as `title.<survey>`. */
  readonly words: Readonly<Record<string, Words>>;
  /** Tags of the variants of which nobody has signed these words off yet. */
  readonly drafts: readonly string[];
  /** Where the script is that fills the panel of display settings. */
  readonly display: string;
}
