import type { Context, Handler } from 'hono';
import { BRAILLE_LANGUAGE } from '../../formats/braille/brailleAddress.ts';
import { indexPage } from '../../formats/plain/indexPage.tsx';
import type { Deps } from '../createApp.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';
import { surveysToday } from '../surveys/surveysToday.ts';

/** `GET /plain`: every open survey as a plain page and as a braille file. */
export function plainIndex(deps: Deps): Handler {
  const { speech, surveys } = deps;
  return async (c: Context) => {
    const reader = readerFor(c, speech);
    const open = new Set((await surveysToday(deps)).open.map(({ id }) => id));
    const listed = surveys.current
      .filter(({ id, beside }) => open.has(id) && !beside)
      .map((survey) => ({ id: survey.id, ...speech.surveyWords(survey, reader.variant.tag) }));
    const inBraille = speech.variants.filter(({ language }) => language === BRAILLE_LANGUAGE);
    const impactTitle = speech.figures(reader.variant).reader.t('impact.title');
    const page = indexPage({ reader, variants: speech.variants, surveys: listed, impactTitle, inBraille, campaign: campaignOf(c) });
    return plainReply(c, reader.variant, page, { cache: 'private, no-cache' });
  };
}
