import { figureCells } from '../../formats/figures/figureCells.ts';
import type { FigureHistory } from '../../formats/figures/figureHistories.ts';
import type { ImpactReading } from './impactReading.ts';
import { MadeUpMark } from './MadeUpMark.tsx';
import { WhenCell } from './WhenCell.tsx';

interface FigureTableProps {
  readonly reading: ImpactReading;
  readonly history: FigureHistory;
  readonly name: string;
}

const COLUMNS = ['when', 'in100', 'range', 'answered', 'noRating'] as const;

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
          {rows.map(({ wave, figure }) => (
            <tr key={wave.wave}>
              <WhenCell reading={reading} period={wave.wave}>
                {mixed && wave.synthetic && <MadeUpMark t={t} />}
              </WhenCell>
              <Cells cells={figureCells(t, figure)} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Cells({ cells }: { readonly cells: ReturnType<typeof figureCells> }) {
  if (typeof cells === 'string') return <td colSpan={COLUMNS.length - 1}>{cells}</td>;
  return (
    <>
      {cells.map((cell, at) => (
        <td key={COLUMNS[at + 1]}>{cell}</td>
      ))}
    </>
  );
}
