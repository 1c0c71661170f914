import type { Context, Handler } from 'hono';
import { saidPage } from '../../formats/plain/saidPage.tsx';
import type { Deps } from '../createApp.ts';
import { campaignOf } from '../plain/campaignOf.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

/** `GET /plain/said`: "You said, We are doing" and the timeline, for phones without script. */
export function plainSaid({ saidDoing, speech, today }: Deps): Handler {
  return async (c: Context) => {
    const reader = readerFor(c, speech);
    const loop = await saidDoing.loop.compose(reader.variant.tag);
    const page = saidPage({ reader, variants: speech.variants, campaign: campaignOf(c), today: today(), ...loop });
    return plainReply(c, reader.variant, page, { cache: 'private, no-cache' });
  };
}
