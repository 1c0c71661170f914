import type { Translate } from '../../i18n/translate.ts';
import { type FigureHistory, newestShown } from './figureHistories.ts';
import type { PublicWave } from './publicFigures.ts';

/** What a figure says, in words. */
export interface FigureSaid {
  /** Of the newest quarter: what people say, or that it is not shown. */
  readonly now: string;
  /** Whether that is more or less than in the quarter before, and what to make of it. */
  readonly more: readonly string[];
  /** The newest figure that may be seen, where that is of a quarter before. */
  readonly older?: { readonly wave: PublicWave; readonly sentences: readonly string[] };
}

/** @param what the rest of "they say that …". */
export function figureSentences(t: Translate, history: FigureHistory, what: string): FigureSaid {
  const newest = newestShown(history);
  const hidden = (figure: FigureHistory['waves'][number]['figure']) => figure?.all.shown === false && figure.all.why === 'too-few';
  if (!newest) return { now: t(history.waves.some(({ figure }) => hidden(figure)) ? 'impact.hidden' : 'impact.noFigure'), more: [] };
  const values = { what, n: newest.share.percent };
  const hint = newest.share.indicative ? [t('impact.indicative')] : [];
  const last = history.waves.at(-1);
  if (last && last.wave !== newest.wave) {
    const sentences = [t(`impact.say.${history.group}`, values), ...hint];
    return { now: t(hidden(last.figure) ? 'impact.hiddenNow' : 'impact.nobodyNow'), more: [], older: { wave: newest.wave, sentences } };
  }
  const since = history.waves.find(({ wave }) => wave.wave === newest.figure.change?.since);
  // What families answered is no more and no less than what somebody made up.
  const change = since?.wave.synthetic === newest.wave.synthetic ? newest.figure.change : undefined;
  const before = since?.figure?.all;
  const moved = change && change.direction !== 'too-early-to-say' ? change.direction : undefined;
  return {
    now: t(`impact.${moved ?? 'say'}.${history.group}`, values),
    more: [
      ...(change && before?.shown ? [t(moved ? 'impact.was' : change.same ? 'impact.same' : 'impact.early', { n: before.percent })] : []),
      ...hint,
    ],
  };
}
