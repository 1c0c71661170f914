import type { Translate } from '../../i18n/translate.ts';
import type { PublicFigure } from './publicFigures.ts';

/** A figure's row in a table: in 100, its likely range, how many answered, how many gave no rating; or in a sentence why there is none. */
export function figureCells(t: Translate, figure: PublicFigure | undefined): readonly string[] | string {
  if (!figure?.all.shown) return t(figure?.all.shown === false && figure.all.why === 'too-few' ? 'impact.hidden' : 'impact.noFigure');
  const { percent, low, high, base } = figure.all;
  const number = (n: number) => t('impact.unit.count', { n });
  return [number(percent), t('impact.range', { low, high }), number(base), notRated(t, figure)];
}

/** Nothing is said of groups that met: each session says how many did not want to. */
function notRated(t: Translate, { beside }: PublicFigure): string {
  if (!beside) return '–';
  let sum = 0;
  for (const count of Object.values(beside)) {
    if (count === 'hidden') return t('impact.notShown');
    sum += count;
  }
  return t('impact.unit.count', { n: sum });
}
