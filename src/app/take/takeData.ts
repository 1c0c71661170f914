import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';

/** The words of one variant: of the app and of this survey. */
export interface TakeWords {
  readonly app: Words;
  readonly survey: SurveyWords;
  /** Nobody who speaks the language has signed these words off yet. */
  readonly draftTranslation: boolean;
}

/** What the build writes into a survey's page for its script. */
export interface TakeData {
  readonly survey: Survey;
  readonly tag: string;
  readonly words: TakeWords;
  readonly readings: readonly Reading[];
  /** Where the script is that keeps answers, and behind it what it imports: fetched side by side, not one after the other. */
  readonly later: readonly string[];
  /** Where the script is that fills the panel of display settings. */
  readonly display: string;
}
