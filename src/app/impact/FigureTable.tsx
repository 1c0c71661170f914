import { ColumnHeads } from '../../formats/figures/ColumnHeads.tsx';
import { FIGURE_COLUMNS, FigureCells } from '../../formats/figures/FigureParts.tsx';
import type { FigureHistory } from '../../formats/figures/figureHistories.ts';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';
import { WhenCell } from './WhenCell.tsx';

interface FigureTableProps {
  readonly reading: ImpactReading;
  readonly history: FigureHistory;
  readonly name: string;
}

/** Every number that the chart draws, and those beside it; newest first. */
export function FigureTable({ reading, history, name }: FigureTableProps) {
  const { t } = reading;
  const rows = history.waves.toReversed();
  const mixed = new Set(rows.map(({ wave }) => wave.synthetic ?? false)).size > 1;
  return (
    <details>
      <summary>
        <span>{t('impact.table')}</span> <span class="heard-hidden">{name}</span>
      </summary>
      <table class="heard-table">
        <caption class="heard-hidden">{name}</caption>
        <ColumnHeads t={t} columns={FIGURE_COLUMNS} />
        <tbody>
          {rows.map(({ wave, figure }) => (
            <tr key={wave.wave}>
              <WhenCell reading={reading} period={wave.wave}>
                {mixed && wave.synthetic && <MadeUpMark t={t} />}
              </WhenCell>
              <FigureCells t={t} figure={figure} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
