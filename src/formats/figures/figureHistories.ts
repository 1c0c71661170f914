import type { RespondentGroup } from '../../domain/survey/survey.ts';
import type { PublicFigure, PublicShare, PublicWave } from './publicFigures.ts';

/** What one group said in one form, wave by wave: never added to that of another group or form. */
export interface FigureHistory {
  readonly group: PublicFigure['group'];
  readonly series: PublicFigure['series'];
  /** Oldest first; without a figure where nobody answered. */
  readonly waves: readonly { readonly wave: PublicWave; readonly figure: PublicFigure | undefined }[];
}

const SERIES: readonly PublicFigure['series'][] = ['five', 'three', 'group'];
const GROUPS: readonly PublicFigure['group'][] = ['parent', 'young-person', 'professional'];

/** The groups that the plan asks about this, and whoever else has answered, each with the forms that it answered in. */
export function figureHistories(
  waves: readonly PublicWave[],
  { id, groups }: { readonly id: string; readonly groups: readonly RespondentGroup[] },
): readonly { readonly group: PublicFigure['group']; readonly forms: readonly FigureHistory[] }[] {
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
}: FigureHistory): { readonly wave: PublicWave; readonly figure: PublicFigure; readonly share: PublicShare } | undefined {
  const found = waves.findLast(({ figure }) => figure?.all.shown);
  return found?.figure?.all.shown ? { wave: found.wave, figure: found.figure, share: found.figure.all } : undefined;
}
