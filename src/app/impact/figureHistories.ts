import { INDICATORS, type Indicator } from '../../content/indicators.ts';
import type { Figure, PublishedWave, SeenShare } from '../../contract/impact.ts';

export type ShownShare = Extract<SeenShare, { readonly shown: true }>;

/** What one group said in one form, wave by wave: never added to that of another group or form. */
export interface FigureHistory {
  readonly group: Figure['group'];
  readonly series: Figure['series'];
  /** Oldest first; without a figure where nobody answered. */
  readonly waves: readonly { readonly wave: PublishedWave; readonly figure: Figure | undefined }[];
}

const SERIES: readonly Figure['series'][] = ['five', 'three', 'group'];
const GROUPS: readonly Figure['group'][] = ['parent', 'young-person', 'professional'];

/** The groups that the plan asks about this, and whoever else has answered, each with the forms that it answered in. */
export function figureHistories(
  waves: readonly PublishedWave[],
  { id, groups }: Extract<Indicator, { readonly kind: 'survey' }>,
): readonly { readonly group: Figure['group']; readonly forms: readonly FigureHistory[] }[] {
  const figures = waves.flatMap((wave) => wave.figures).filter(({ indicator }) => indicator === id);
  return GROUPS.flatMap((group) => {
    const forms = SERIES.filter((series) => figures.some((figure) => figure.group === group && figure.series === series)).map((series) => ({
      group,
      series,
      waves: waves.map((wave) => ({
        wave,
        figure: wave.figures.find((each) => each.indicator === id && each.group === group && each.series === series),
      })),
    }));
    return groups.includes(group) || forms.length > 0 ? [{ group, forms }] : [];
  });
}

/** The newest share that may be seen, with its wave. */
export function newestShown({
  waves,
}: FigureHistory): { readonly wave: PublishedWave; readonly figure: Figure; readonly share: ShownShare } | undefined {
  const found = waves.findLast(({ figure }) => figure?.all.shown);
  return found?.figure?.all.shown ? { wave: found.wave, figure: found.figure, share: found.figure.all } : undefined;
}

/** The parts of the plan that are measured, in its order, each with its indicators. */
export const AREAS = [...new Set(INDICATORS.map(({ id }) => id.slice(0, 3)))].map((priority) => ({
  priority,
  indicators: INDICATORS.filter(({ id }) => id.startsWith(priority)),
}));
