import { type FigureHistory, newestShown } from '../../formats/figures/figureHistories.ts';
import { figureSentences } from '../../formats/figures/figureSentences.ts';
import { ofOneKind } from '../../formats/figures/ofOneKind.ts';
import { middleOf, monthsText, shortPeriodText } from '../../formats/figures/periodText.ts';
import { Chart } from '../results/Chart.tsx';
import type { ChartPoint } from '../results/chartData.ts';
import { FigureTable } from './FigureTable.tsx';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';

interface FigureViewProps {
  readonly reading: ImpactReading;
  readonly history: FigureHistory;
  /** The same people answered other forms of the question as well, and those stand beside it. */
  readonly severalForms: boolean;
  readonly what: string;
  /** Whose figure of what, for those who hear the link to its table alone. */
  readonly name: string;
}

/** What one group said in one form: a sentence, then how it went, then the numbers. */
export function FigureView({ reading, history, severalForms, what, name }: FigureViewProps) {
  const { t, tag, digits } = reading;
  const { series, waves } = history;
  const newest = newestShown(history);
  const said = figureSentences(t, history, what);
  const last = waves.at(-1)?.wave;
  const shown = ofOneKind(
    waves.filter(({ figure }) => figure?.all.shown),
    ({ wave }) => wave.synthetic === true,
  );
  const told = (at: (typeof waves)[number] | undefined) =>
    at?.figure?.all.shown
      ? { when: monthsText(reading, at.wave), n: t('impact.in100', { n: at.figure.all.percent }) }
      : { when: '', n: '' };
  const [from, to] = [told(shown[0]), told(shown.at(-1))];
  return (
    <div class="heard-figure">
      {severalForms && <p>{t(`impact.formOf.${series}`)}</p>}
      {(newest || (series !== 'five' && !severalForms)) && (
        <p class="heard-lead">
          {newest && last && <span>{monthsText(reading, last)}</span>}
          {series !== 'five' && !severalForms && <span>{t(`impact.form.${series}`)}</span>}
          {newest?.wave.synthetic && !said.older && <MadeUpMark t={t} />}
        </p>
      )}
      <p>
        {newest ? <strong>{said.now}</strong> : said.now}
        {said.more.map((sentence) => ` ${sentence}`)}
      </p>
      {said.older && (
        <p>
          {said.older.wave.synthetic && <MadeUpMark t={t} />} {t('impact.older', { when: monthsText(reading, said.older.wave) })}
          {said.older.sentences.map((sentence) => ` ${sentence}`)}
        </p>
      )}
      {shown.length > 1 && (
        <Chart
          summary={t('impact.chart', { first: from.when, from: from.n, last: to.when, to: to.n })}
          axis="percent"
          lines={[
            {
              name,
              points: waves.map(({ wave, figure }) => ({
                day: middleOf(wave.wave),
                label: shortPeriodText(reading, wave.wave),
                ...valuesOf(figure),
              })),
            },
          ]}
          tag={tag}
          digits={digits}
        />
      )}
      {shown.length > 0 && <FigureTable reading={reading} history={history} name={name} />}
    </div>
  );
}

function valuesOf(figure: FigureHistory['waves'][number]['figure']): Omit<ChartPoint, 'day' | 'label'> {
  if (!figure?.all.shown) return {};
  const { percent, low, high, indicative } = figure.all;
  return { value: percent, low, high, indicative };
}
