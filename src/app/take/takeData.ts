import type { PagePictures } from '../../domain/survey/pagePictures.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Explanations } from '../../i18n/hardWords.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import type { AloudAddresses } from '../readAloud.ts';
import type { EndPictures } from './endPictures.ts';

/** The words of one variant: of the app and of this survey. */
export interface TakeWords {
  readonly app: Words;
  readonly survey: SurveyWords;
  /** The line above the first question, its number filled in: plural rules are slow to come on a cheap phone. */
  readonly promise: string;
  /** By page; empty for those who read words alone. */
  readonly pictures: Readonly<Record<string, PagePictures>>;
  /** The pictures of the pages after the questions, for the same readers. */
  readonly ends?: EndPictures;
  /** The hard words of each page, where the reader has them explained. */
  readonly explained: Explanations;
  /** Nobody who speaks the language has signed these words off yet. */
  readonly draftTranslation: boolean;
}

/** What the build writes into a survey's page for its script. */
export interface TakeData {
  /** Without its pictures: they come with the words of those who read with them. */
  readonly survey: Survey;
  readonly tag: string;
  readonly words: TakeWords;
  readonly readings: readonly Reading[];
  /** Where the script is that keeps answers, and behind it what it imports: fetched side by side, not one after the other. */
  readonly later: readonly string[];
  /** Where the script is that fills the panel of display settings. */
  readonly display: string;
  readonly aloud: AloudAddresses;
}
