import { transcriptOf } from '../../domain/media/transcript.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { SurveyWords } from '../../i18n/catalogue.ts';
import { wordsHash } from '../../sealing/wordsHash.ts';

/** The hash of every text that some survey says in one variant, in any of its formats: a recording of any other is out of date. */
export async function textsSaid(
  surveys: readonly Survey[],
  wordsOf: (survey: Survey) => Pick<SurveyWords, 'pages'>,
): Promise<ReadonlySet<string>> {
  const transcripts = surveys
    .flatMap((survey) => Object.values(wordsOf(survey).pages))
    .flatMap((words) => [undefined, ...Object.keys(words.options)].flatMap((option) => transcriptOf(words, option) ?? []));
  return new Set(await Promise.all([...new Set(transcripts)].map(wordsHash)));
}
