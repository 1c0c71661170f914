import type { Context, Handler } from 'hono';
import * as z from 'zod/mini';
import { fillQuotes } from '../../formats/plain/fillQuotes.tsx';
import { noticePage } from '../../formats/plain/noticePage.tsx';
import { reportPage } from '../../formats/plain/reportPage.tsx';
import type { Deps } from '../createApp.ts';
import { plainReply } from '../plain/plainReply.ts';
import { readerFor } from '../plain/readerFor.ts';

/** `GET /said/report` and `/said/report/<day>`: the newest report, or the one of that day. */
export function report({ saidDoing, speech }: Deps): Handler {
  return async (c: Context) => {
    const reader = readerFor(c, speech);
    const { tag } = reader.variant;
    const days = (await saidDoing.reports.all()).filter(({ off }) => !off).map(({ day }) => day);
    const asked = c.req.param('day');
    const day = asked === undefined ? days[0] : z.safeParse(z.iso.date(), asked).data;
    const page = day === undefined ? undefined : await saidDoing.reports.page(day, tag);
    if (day === undefined || !page) {
      const notice = {
        title: reader.t('report.noneTitle'),
        lead: reader.t('report.noneLead'),
        link: { href: `/said?lang=${tag}`, text: reader.t('report.now') },
      };
      return plainReply(c, reader.variant, noticePage(reader, notice), { status: 404 });
    }
    const content = fillQuotes(page.html, page.texts);
    return plainReply(c, reader.variant, reportPage({ reader, variants: speech.variants, content, day, days }), {
      cache: 'private, no-cache',
    });
  };
}
