import type { Context, Handler } from 'hono';
import type { Impact } from '../../contract/impact.ts';
import type { Deps } from '../createApp.ts';
import { isMadeUp } from '../demo/demo.ts';
import { etagOf, isCurrent } from '../http/etag.ts';

/** How many waves families are told of. */
const MOST_WAVES = 8;

/** `GET /api/impact`: figures that are out, and those that were counted elsewhere. Its size goes by waves and indicators. */
export function impact({ figures, dataPoints, thresholds, database }: Deps): Handler {
  return async (c: Context) => {
    const body: Impact = {
      ...((await isMadeUp(database)) && { synthetic: true }),
      thresholds,
      waves: (await figures.seen()).slice(-MOST_WAVES).map(({ wave }) => wave),
      data: [...(await dataPoints.series())],
    };
    const json = JSON.stringify(body);
    const headers = { etag: etagOf(json), 'cache-control': 'no-cache' };
    if (isCurrent(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.body(json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  };
}
