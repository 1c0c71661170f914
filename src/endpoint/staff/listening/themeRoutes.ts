import type * as z from 'zod/mini';
import type { ThemeList, themeQuotesSchema, themeSchema } from '../../../contract/staff/themes.ts';
import { publishCount, publishTable } from '../../../domain/disclosure/publish.ts';
import { LEAST_THRESHOLDS } from '../../../domain/disclosure/thresholds.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import type { EntriesByTheme } from './entriesByTheme.ts';
import { createMeetings } from './meetings.ts';
import { openQuotes } from './openQuotes.ts';
import { responsesByTheme, themeCounts } from './themeCounts.ts';

const MOST_QUOTES = 40;

/** `GET /themes`. */
export function listThemes(deps: Deps, entries: EntriesByTheme): StaffRoute['handle'] {
  const thresholds = deps.thresholds ?? LEAST_THRESHOLDS;
  const meetings = createMeetings(deps.database);
  return async (c) => {
    const [responses, atMeetings, answered] = await Promise.all([
      responsesByTheme(deps.database),
      meetings.byTheme(),
      Promise.all(THEMES.map((theme) => entries.answered(theme))),
    ]);
    const rows = THEMES.map((theme, at) => {
      const count = responses.get(theme) ?? 0;
      const figure = publishCount(count, thresholds);
      const met = atMeetings.get(theme) ?? 0;
      const row = { theme, responses: figure, said: count > 0 || met > 0, meetings: met, entries: answered[at]?.length ?? 0 };
      // In the order of what is shown: the order of hidden figures would tell which is the larger.
      return { row, weight: figure.shown ? figure.count : count > 0 ? 1 : 0 };
    });
    const waiting = ({ row }: (typeof rows)[number]) => row.said && row.entries === 0;
    rows.sort((one, other) => Number(waiting(other)) - Number(waiting(one)) || other.weight - one.weight);
    return c.json({ themes: rows.map(({ row }) => row) } satisfies ThemeList);
  };
}

/** `GET /themes/:theme`. */
export function themeFigures(deps: Deps, entries: EntriesByTheme): StaffRoute['handle'] {
  const thresholds = deps.thresholds ?? LEAST_THRESHOLDS;
  const meetings = createMeetings(deps.database);
  return async (c) => {
    const theme = THEMES.find((known) => known === c.req.param('theme'));
    if (!theme) return problem('not-found');
    const [{ responses, tables }, answered, met] = await Promise.all([
      themeCounts(deps.database, theme, deps.surveys.surveyOf),
      entries.answered(theme),
      meetings.about(theme),
    ]);
    const published = (cells: readonly { readonly label: string; readonly count: number }[]) => {
      const table = publishTable(responses, cells, thresholds);
      return table.shown ? { ...table, cells: [...table.cells] } : table;
    };
    const reply: z.infer<typeof themeSchema> = {
      theme,
      responses: publishCount(responses, thresholds),
      tables: {
        wave: published(tables.wave),
        respondent: published(tables.respondent),
        language: published(tables.language),
        channel: published(tables.channel),
        age: published(tables.age),
        need: published(tables.need),
      },
      thresholds,
      entries: answered.map(({ replies, ...entry }) => ({ ...entry, replies: publishCount(replies, thresholds) })),
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
    await deps.audit.note(actor, 'quotes.opened', `theme:${theme}`);
    const quotes = await openQuotes(deps.database, deps.keys.held, { themes: [theme] }, MOST_QUOTES + 1);
    return c.json({
      quotes: quotes.slice(0, MOST_QUOTES).map(({ text, language }) => ({ text, language })),
      more: quotes.length > MOST_QUOTES,
    } satisfies z.infer<typeof themeQuotesSchema>);
  };
}
