import type { Context, Handler } from 'hono';
import { BRAILLE_LANGUAGE } from '../../formats/braille/brailleAddress.ts';
import { indexPage } from '../../formats/plain/indexPage.tsx';
import type { Deps } from '../createApp.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

/** `GET /plain`: every survey that stands by itself, as a plain page and as a braille file. */
export function plainIndex({ speech, surveys }: Deps): Handler {
  return (c: Context) => {
    const reader = readerFor(c, speech);
    const listed = surveys.open.flatMap(({ id }) => {
      const survey = surveys.surveyOf(id);
      return survey && !survey.beside ? [{ id, ...speech.surveyWords(survey, reader.variant.tag) }] : [];
    });
    const inBraille = speech.variants.filter(({ language }) => language === BRAILLE_LANGUAGE);
    const page = indexPage({ reader, variants: speech.variants, surveys: listed, inBraille, campaign: campaignOf(c) });
    return plainReply(c, reader.variant, page, { cache: 'private, no-cache' });
  };
}
