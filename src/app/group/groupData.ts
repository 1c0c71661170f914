import type { Words } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import type { AloudAddresses } from '../readAloud.ts';

/** What an activity asks. */
export interface AskedWords {
  readonly label: string;
  readonly hint?: string;
}

/** The words of one variant for this page. */
export interface GroupWordFile {
  readonly words: Words;
  /** By activity. */
  readonly asks: Readonly<Record<string, AskedWords>>;
  readonly draftTranslation: boolean;
}

/** What the build writes into the page for its script. */
export interface GroupData extends GroupWordFile {
  readonly tag: string;
  readonly readings: readonly Reading[];
  readonly display: string;
  readonly aloud: AloudAddresses;
}
