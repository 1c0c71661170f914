import type { Context, Handler } from 'hono';
import type * as z from 'zod/mini';
import { type enrolReply, enrolRequest, type ReportReply, reportRequest, type TabletIdentity } from '../../contract/tablets.ts';
import type { Deps } from '../createApp.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { problem } from '../http/problem.ts';
import { readJson } from '../http/readJson.ts';
import { credentialIn } from '../tablets/credentialIn.ts';
import type { Tablet } from '../tablets/tablets.ts';
import { takeReport } from '../tablets/takeReport.ts';

/** `POST /api/tablets/enrol`. What is read wrongly costs a try, so that rubbish is not free. */
export function enrolTablet({ tablets, limits, proxies }: Deps): Handler {
  return async (c: Context) => {
    const network = clientNetwork(c, proxies);
    // Taken before the try and given back after a right one: many tries at once do not slip through together.
    const wait = await limits.wrongTablets.take(network, 1);
    if (wait !== undefined) return tooMany(wait);
    const read = await readJson(c, enrolRequest);
    if (!read.ok) return read.problem;
    const enrolled = await tablets.enrol(read.body.token);
    if (!enrolled) return problem('link-over');
    await limits.wrongTablets.giveBack(network, 1);
    const reply: z.infer<typeof enrolReply> = { tablet: identityOf(enrolled.tablet), credential: enrolled.credential };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}

/** `POST /api/tablets/report`. */
export function reportTablet({ tablets, database, limits, proxies, today }: Deps): Handler {
  return async (c: Context) => {
    const network = clientNetwork(c, proxies);
    const wait = await limits.wrongTablets.take(network, 1);
    if (wait !== undefined) return tooMany(wait);
    const known = await tablets.whose(credentialIn(c));
    if (!known) return problem('not-its-tablet');
    // Nobody guesses the credential of a tablet that was shut off: the others on its network must not wait for it.
    await limits.wrongTablets.giveBack(network, 1);
    const tablet = known.inUse ? await tablets.find(known.id) : undefined;
    if (!tablet) return problem('not-its-tablet');
    const busy = await limits.tabletReports.take(tablet.id, 1);
    if (busy !== undefined) return tooMany(busy);
    const read = await readJson(c, reportRequest);
    if (!read.ok) return read.problem;
    if (read.body.kind !== 'groups') {
      const { name, place, day } = read.body.session;
      // The place is that of the day: the tablet may have moved since.
      if (!name.startsWith(`${place}.${day}.`)) return problem('malformed-request');
    }
    const reply: ReportReply = { tablet: identityOf(tablet), missing: await takeReport(database, tablet.id, read.body, today()) };
    return c.json(reply, 200, { 'cache-control': 'no-store' });
  };
}

const tooMany = (wait: number): Response => problem('too-many-requests', { 'retry-after': String(wait) });

const identityOf = ({ id, label, place }: Tablet): TabletIdentity => ({ id, label, place });
