import { publishCount } from '../../../domain/disclosure/publish.ts';
import type { Thresholds } from '../../../domain/disclosure/thresholds.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Database } from '../../storage/flavour.ts';
import type { ThemeCounts } from '../report/themeCounts.ts';

/** How many responses of a period said each theme, for the public report: by the day they were received, rounded, or hidden. */
export function reportCounts({ db }: Pick<Database, 'db'>, thresholds: Thresholds): ThemeCounts {
  return {
    async counts({ from, to }) {
      const rows = await db
        .selectFrom('text_theme')
        .innerJoin('response', 'response.id', 'text_theme.response_id')
        .select(({ fn }) => ['text_theme.theme', fn.count('text_theme.response_id').distinct().as('count')])
        .where('response.received_day', '>=', from)
        .where('response.received_day', '<=', to)
        .groupBy('text_theme.theme')
        .execute();
      return THEMES.flatMap((theme) => {
        const row = rows.find((each) => each.theme === theme);
        if (!row) return [];
        const figure = publishCount(Number(row.count), thresholds);
        return [{ theme, said: figure.shown ? figure.count : ('hidden' as const) }];
      });
    },
  };
}
