import type * as z from 'zod/mini';
import type { ThemeList, themeQuotesSchema, themeSchema } from '../../../contract/staff/themes.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import { waveNamed } from '../../../domain/survey/wave.ts';
import type { Deps } from '../../createApp.ts';
import { isMadeUp } from '../../demo/demo.ts';
import { nextOut } from '../../figures/nextOut.ts';
import { themesOut } from '../../figures/themesOut.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { entriesByTheme } from './entriesByTheme.ts';
import { createMeetings } from './meetings.ts';
import { openQuotes } from './openQuotes.ts';

const MOST_QUOTES = 40;

/** `GET /themes`. */
export function listThemes(deps: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(deps.database);
  return async (c) => {
    const [out, atMeetings, answered, synthetic] = await Promise.all([
      themesOut(deps.database, deps.thresholds),
      meetings.byTheme(),
      entriesByTheme(deps.saidDoing.loop),
      isMadeUp(deps.database),
    ]);
    const newest = out.at(-1);
    const rows = THEMES.map((theme) => {
      const responses = newest?.said.get(theme);
      const met = atMeetings.get(theme) ?? 0;
      const said = met > 0 || out.some((wave) => wave.said.has(theme));
      const row = { theme, ...(responses && { responses }), said, meetings: met, entries: answered.get(theme)?.length ?? 0 };
      // In the order of what is shown: the order of hidden figures would tell which is the larger.
      return { row, weight: responses ? (responses.shown ? responses.count : 1) : 0 };
    });
    const waiting = ({ row }: (typeof rows)[number]) => row.said && row.entries === 0;
    rows.sort((one, other) => Number(waiting(other)) - Number(waiting(one)) || other.weight - one.weight);
    const reply: ThemeList = {
      ...(synthetic && { synthetic }),
      ...(newest && { wave: { wave: newest.wave, label: waveNamed(newest.wave).label, taken: newest.taken } }),
      next: nextOut(
        out.map(({ wave }) => wave),
        deps.today(),
      ),
      themes: rows.map(({ row }) => row),
    };
    return c.json(reply);
  };
}

/** `GET /themes/:theme`. */
export function themeFigures(deps: Deps): StaffRoute['handle'] {
  const meetings = createMeetings(deps.database);
  return async (c) => {
    const theme = THEMES.find((known) => known === c.req.param('theme'));
    if (!theme) return problem('not-found');
    const [out, answered, met, synthetic] = await Promise.all([
      themesOut(deps.database, deps.thresholds),
      entriesByTheme(deps.saidDoing.loop),
      meetings.about(theme),
      isMadeUp(deps.database),
    ]);
    const reply: z.infer<typeof themeSchema> = {
      ...(synthetic && { synthetic }),
      theme,
      waves: out.toReversed().map(({ wave, said }) => {
        const responses = said.get(theme);
        return { wave, label: waveNamed(wave).label, ...(responses && { responses }) };
      }),
      next: nextOut(
        out.map(({ wave }) => wave),
        deps.today(),
      ),
      entries: [...(answered.get(theme) ?? [])],
      meetings: [...met],
    };
    return c.json(reply);
  };
}

/** `GET /themes/:theme/quotes`: words and their language, and nothing that would tell who. */
export function themeQuotes(deps: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const theme = THEMES.find((known) => known === c.req.param('theme'));
    if (!theme) return problem('not-found');
    const waves = (await themesOut(deps.database, deps.thresholds)).filter(({ said }) => said.get(theme)?.shown).map(({ wave }) => wave);
    if (waves.length === 0) return c.json({ quotes: [], more: false } satisfies z.infer<typeof themeQuotesSchema>);
    await deps.audit.note(actor, 'quotes.opened', `theme:${theme}`);
    const quotes = await openQuotes(deps.database, deps.keys.held, { themes: [theme], waves }, MOST_QUOTES + 1);
    return c.json({
      quotes: quotes.slice(0, MOST_QUOTES).map(({ text, language }) => ({ text, language })),
      more: quotes.length > MOST_QUOTES,
    } satisfies z.infer<typeof themeQuotesSchema>);
  };
}
