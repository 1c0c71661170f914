import type { Translate } from '../../i18n/translate.ts';
import { type FigureHistory, newestShown } from './figureHistories.ts';

/**
 * What a figure says, in words: what people say now, and whether that is more or less than in the quarter before.
 *
 * @param what the rest of "they say that …".
 */
export function figureSentences(t: Translate, history: FigureHistory, what: string): readonly string[] {
  const newest = newestShown(history);
  if (!newest)
    return [
      t(
        history.waves.some(({ figure }) => figure?.all.shown === false && figure.all.why === 'too-few') ? 'impact.hidden' : 'impact.nobody',
      ),
    ];
  const { change } = newest.figure;
  const before = history.waves.find(({ wave }) => wave.wave === change?.since)?.figure?.all;
  const values = { what, n: newest.share.percent };
  const moved = change && change.direction !== 'too-early-to-say' ? change.direction : undefined;
  return [
    t(`impact.${moved ?? 'say'}.${history.group}`, values),
    ...(change && before?.shown ? [t(moved ? 'impact.was' : change.same ? 'impact.same' : 'impact.early', { n: before.percent })] : []),
    ...(newest.share.indicative ? [t('impact.indicative')] : []),
  ];
}
