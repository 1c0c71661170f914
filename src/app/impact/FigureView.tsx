import type { Figure } from '../../contract/impact.ts';
import { Chart } from '../results/Chart.tsx';
import type { ChartPoint } from '../results/chart.ts';
import { FigureTable } from './FigureTable.tsx';
import { type FigureHistory, newestShown } from './figureHistories.ts';
import { figureSentences } from './figureSentences.ts';
import type { ImpactReading } from './impactReading.ts';
import { middleOf, monthsText, shortPeriodText } from './periodText.ts';

interface FigureViewProps {
  readonly reading: ImpactReading;
  readonly history: FigureHistory;
  readonly what: string;
  /** Whose figure of what, for those who hear the link to its table alone. */
  readonly name: string;
}

/** What one group said in one form: a sentence, then how it went, then the numbers. */
export function FigureView({ reading, history, what, name }: FigureViewProps) {
  const { t, tag, digits } = reading;
  const { series, waves } = history;
  const newest = newestShown(history);
  const [first, ...rest] = figureSentences(t, history, what);
  const shown = waves.filter(({ figure }) => figure?.all.shown);
  const said = (at: (typeof waves)[number] | undefined) =>
    at?.figure?.all.shown
      ? { when: monthsText(reading, at.wave), n: t('impact.in100', { n: at.figure.all.percent }) }
      : { when: '', n: '' };
  const [from, to] = [said(shown[0]), said(shown.at(-1))];
  return (
    <div class="heard-figure">
      {(newest || series !== 'five') && (
        <p class="heard-lead">
          {newest && <span>{monthsText(reading, newest.wave)}</span>}
          {series !== 'five' && <span>{t(`impact.form.${series}`)}</span>}
        </p>
      )}
      <p>
        {newest ? <strong>{first}</strong> : first}
        {rest.map((sentence) => ` ${sentence}`)}
      </p>
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
      {waves.some(({ figure }) => figure) && <FigureTable reading={reading} history={history} name={name} />}
    </div>
  );
}

function valuesOf(figure: Figure | undefined): Omit<ChartPoint, 'day' | 'label'> {
  if (!figure?.all.shown) return {};
  const { percent, low, high, indicative } = figure.all;
  return { value: percent, low, high, indicative };
}
