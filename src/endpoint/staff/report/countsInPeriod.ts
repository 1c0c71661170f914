import { publishCount } from '../../../domain/disclosure/publish.ts';
import { LEAST_THRESHOLDS, type Thresholds } from '../../../domain/disclosure/thresholds.ts';
import { THEMES } from '../../../domain/said-doing/theme.ts';
import type { Database } from '../../storage/flavour.ts';
import type { ThemeCounts } from './themeCounts.ts';

/**
 * Responses by theme, by the day on which they arrived; a response that says it in two texts counts once. A theme that nobody
 * spoke about is left out; one that few spoke about is hidden.
 */
export function countsInPeriod({ db }: Database, thresholds: Thresholds = LEAST_THRESHOLDS): ThemeCounts {
  return {
    async counts({ from, to }) {
      const rows = await db
        .selectFrom('text_theme')
        .innerJoin('response', 'response.id', 'text_theme.response_id')
        .select(({ fn }) => ['theme', fn.count('response_id').distinct().as('count')])
        .where('received_day', '>=', from)
        .where('received_day', '<=', to)
        .groupBy('theme')
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
