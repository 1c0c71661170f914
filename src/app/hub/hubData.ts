import type { Words } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';

/** A survey as the worker chooses it, in English. */
export interface HubSurvey {
  readonly id: string;
  readonly title: string;
  /** One line: who it is for. */
  readonly lead: string;
  readonly minutes: number;
}

/** What the build writes into the page of the worker's desk. */
export interface HubData {
  readonly version: string;
  /** Every language and format that there is. */
  readonly variants: readonly Variant[];
  readonly surveys: readonly HubSurvey[];
  /** English, of `contacts` and `safe`. */
  readonly words: Words;
}
