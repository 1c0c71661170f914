import type { SurveyWords } from '../../i18n/catalogue.ts';
import type { Explanations } from '../../i18n/hardWords.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import type { SiteWords } from '../site/siteData.ts';
import type { TakeWords } from '../take/takeData.ts';

/** A survey that can be printed, with the address of its words by tag. Its title is among the page's words, `title.<id>`. */
export interface PaperSurvey {
  readonly id: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Everything a form says, in one variant. */
export interface FormWords {
  readonly survey: SurveyWords;
  readonly app: Words;
  readonly explained: Explanations;
  readonly draftTranslation: boolean;
}

/** Fetches the words of a form, from this device where they are kept; `undefined` when they are not here and there is no signal. */
export async function fetchFormWords(survey: PaperSurvey, reading: Reading): Promise<FormWords | undefined> {
  const address = survey.words[reading.tag];
  if (address === undefined) return undefined;
  const [taken, site] = await Promise.all([fetched<TakeWords>(address), fetched<SiteWords>(reading.words)]);
  return taken && site && { survey: taken.survey, explained: taken.explained, app: site.words, draftTranslation: site.draftTranslation };
}

async function fetched<T>(address: string): Promise<T | undefined> {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as T) : undefined;
}
