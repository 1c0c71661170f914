import type { Context, Handler } from 'hono';
import { PLAN_AREAS } from '../../content/planAreas.ts';
import { impactPage } from '../../formats/plain/impactPage.tsx';
import type { Deps } from '../createApp.ts';
import { publicFigures } from '../figures/publicFigures.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

/** `GET /plain/impact`: all figures and waiting times, for phones without script. They come out of the one door that the others come out of. */
export function plainImpact(deps: Deps): Handler {
  const { speech } = deps;
  return async (c: Context) => {
    const { variant } = readerFor(c, speech);
    const { synthetic = false, thresholds, waves, data } = await publicFigures(deps);
    const page = impactPage({
      ...speech.figures(variant),
      variants: speech.variants,
      campaign: campaignOf(c),
      areas: PLAN_AREAS,
      synthetic,
      thresholds,
      waves,
      data,
    });
    return plainReply(c, variant, page, { cache: 'private, no-cache' });
  };
}
