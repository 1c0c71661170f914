import type { Figure } from '../../contract/impact.ts';
import type { FigureHistory } from './figureHistories.ts';
import type { ImpactReading } from './impactReading.ts';
import { monthsText } from './periodText.ts';

interface FigureTableProps {
  readonly reading: ImpactReading;
  readonly history: FigureHistory;
  readonly name: string;
}

const COLUMNS = ['when', 'in100', 'range', 'answered', 'noRating'] as const;

/** Every number that the chart draws, and those beside it; newest first. */
export function FigureTable({ reading, history, name }: FigureTableProps) {
  const { t } = reading;
  return (
    <details>
      <summary>
        <span>{t('impact.table')}</span> <span class="heard-hidden">{name}</span>
      </summary>
      <table class="heard-table">
        <caption class="heard-hidden">{name}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`impact.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.waves.toReversed().map(({ wave, figure }) => (
            <tr key={wave.wave}>
              <th scope="row">{monthsText(reading, wave)}</th>
              <Cells reading={reading} figure={figure} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Cells({ reading: { t }, figure }: { readonly reading: ImpactReading; readonly figure: Figure | undefined }) {
  if (!figure?.all.shown) {
    const why = figure?.all.shown === false ? figure.all.why : 'nobody';
    return <td colSpan={COLUMNS.length - 1}>{t(why === 'nobody' ? 'impact.nobody' : 'impact.hidden')}</td>;
  }
  const { percent, low, high, base } = figure.all;
  const counts = figure.beside && Object.values(figure.beside);
  const number = (n: number) => t('impact.unit.count', { n });
  return (
    <>
      <td>{number(percent)}</td>
      <td>{t('impact.range', { low, high })}</td>
      <td>{number(base)}</td>
      <td>
        {counts === undefined
          ? '–'
          : counts.includes('hidden')
            ? t('impact.notShown')
            : number(counts.reduce((sum: number, count) => sum + (count === 'hidden' ? 0 : count), 0))}
      </td>
    </>
  );
}
