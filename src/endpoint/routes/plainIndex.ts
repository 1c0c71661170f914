import type { Context, Handler } from 'hono';
import { indexPage } from '../../formats/plain/indexPage.tsx';
import type { Deps } from '../createApp.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

/** `GET /plain`: every survey as a plain page, and what else can be had of it without script. */
export function plainIndex({ speech, surveys }: Deps): Handler {
  return (c: Context) => {
    const reader = readerFor(c, speech);
    const listed = surveys.open.flatMap(({ id }) => {
      const survey = surveys.surveyOf(id);
      return survey ? [{ id, ...speech.surveyWords(survey, reader.variant.tag) }] : [];
    });
    return plainReply(c, reader.variant, indexPage({ reader, surveys: listed, campaign: campaignOf(c) }), { cache: 'private, no-cache' });
  };
}
