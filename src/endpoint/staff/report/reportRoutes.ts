import type { Context } from 'hono';
import * as z from 'zod/mini';
import {
  type ReportDraft,
  reportDraftSchema,
  type reportListReply,
  type reportPreviewReply,
  type reportPublishedReply,
  takeOffRequest,
} from '../../../contract/staff/report.ts';
import { waveNamed } from '../../../domain/survey/wave.ts';
import { wavesBetween } from '../../../domain/survey/wavesBetween.ts';
import { fillQuotes } from '../../../formats/plain/fillQuotes.tsx';
import { DEFAULT_VARIANT } from '../../../i18n/variants.ts';
import type { Deps } from '../../createApp.ts';
import { isMadeUp } from '../../demo/demo.ts';
import { nextOut } from '../../figures/nextOut.ts';
import { type ThemesOut, themesOut } from '../../figures/themesOut.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { makeReport } from './makeReport.ts';

/** The public report of comments and intended action. */
export function reportRoutes(deps: Deps): readonly StaffRoute[] {
  const { saidDoing, speech, audit, today, database, thresholds } = deps;
  /** The waves that a draft is about; `undefined` when one of them is not out. */
  const toldIn = async ({ from, to }: ReportDraft): Promise<readonly ThemesOut[] | undefined> => {
    const [out, wanted] = [await themesOut(database, thresholds), wavesBetween(from, to)];
    const told = out.filter(({ wave }) => wanted.some(({ id }) => id === wave));
    return told.length === wanted.length ? told : undefined;
  };
  const dayOf = (c: Context): string | undefined => z.safeParse(z.iso.date(), c.req.param('day')).data;
  return [
    {
      method: 'GET',
      path: '/reports',
      action: 'report.publish',
      handle: async (c) => {
        const [reports, out, synthetic] = await Promise.all([saidDoing.reports.all(), deps.editions.out(), isMadeUp(database)]);
        const waves = out.map(({ wave }) => wave);
        const reply: z.infer<typeof reportListReply> = {
          ...(synthetic && { synthetic }),
          waves: waves.map((wave) => ({ wave, label: waveNamed(wave).label })),
          next: nextOut(waves, today()),
          reports: reports.map((each) => ({ ...each })),
        };
        return c.json(reply);
      },
    },
    {
      method: 'POST',
      path: '/reports/preview',
      action: 'report.publish',
      handle: async (c, actor) => {
        const read = await readJson(c, reportDraftSchema);
        if (!read.ok) return read.problem;
        const told = await toldIn(read.body);
        if (!told) return problem('wave-not-out');
        const english = speech.variants.filter(({ tag }) => tag === DEFAULT_VARIANT);
        const { pages, quotes, entries } = await makeReport(deps, read.body, told, today(), english);
        // It opens families' words.
        await audit.note(actor, 'report.previewed', undefined, { from: read.body.from, to: read.body.to, quotes: quotes.length });
        const texts = new Map(quotes.map(({ place, text }) => [place, text]));
        const html = fillQuotes(pages.get(DEFAULT_VARIANT) ?? '', texts);
        return c.json({ html, quotes: quotes.length, entries } satisfies z.infer<typeof reportPreviewReply>);
      },
    },
    {
      method: 'POST',
      path: '/reports',
      action: 'report.publish',
      handle: async (c, actor) => {
        const read = await readJson(c, reportDraftSchema);
        if (!read.ok) return read.problem;
        const told = await toldIn(read.body);
        if (!told) return problem('wave-not-out');
        const { from, to } = read.body;
        const day = today();
        const { pages, quotes } = await makeReport(deps, read.body, told, day, speech.variants);
        const report = { from: waveNamed(from).first, to: waveNamed(to).last, day, pages, quotes };
        if ((await saidDoing.reports.publish(report, actor)) === 'taken') return problem('report-there');
        await audit.note(actor, 'report.published', `report:${day}`, { from, to, quotes: quotes.length });
        return c.json({ day } satisfies z.infer<typeof reportPublishedReply>);
      },
    },
    {
      method: 'POST',
      path: '/reports/:day/take-off',
      action: 'report.publish',
      handle: async (c, actor) => {
        const read = await readJson(c, takeOffRequest);
        if (!read.ok) return read.problem;
        const day = dayOf(c);
        if (day === undefined) return problem('not-found');
        const outcome = await saidDoing.reports.takeOff(day, read.body.reason, actor, today());
        if (outcome === 'not-found') return problem('not-found');
        await audit.note(actor, 'report.taken-off', `report:${day}`, read.body);
        return c.json({ day });
      },
    },
  ];
}
