import type { Context } from 'hono';
import { CAMPAIGN } from '../../domain/response/campaign.ts';

/** The link or poster somebody came by (`?c=`). Anything that cannot be one is ignored, as on the phone. */
export function campaignOf(c: Context): string | undefined {
  const name = c.req.query('c');
  return name !== undefined && CAMPAIGN.test(name) ? name : undefined;
}
