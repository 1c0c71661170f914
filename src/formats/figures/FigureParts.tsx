/** @jsxRuntime automatic @jsxImportSource preact */
import type { Translate } from '../../i18n/translate.ts';
import { figureCells } from './figureCells.ts';
import type { FigureHistory } from './figureHistories.ts';

export const FIGURE_COLUMNS = ['when', 'in100', 'range', 'answered', 'noRating'] as const;

interface FigureCellsProps {
  readonly t: Translate;
  readonly figure: FigureHistory['waves'][number]['figure'];
}

/** A figure in the columns behind its time; in one, where it is not shown. */
export function FigureCells({ t, figure }: FigureCellsProps) {
  const cells = figureCells(t, figure);
  if (typeof cells === 'string') return <td colSpan={FIGURE_COLUMNS.length - 1}>{cells}</td>;
  return (
    <>
      {cells.map((cell, at) => (
        <td key={FIGURE_COLUMNS[at + 1]}>{cell}</td>
      ))}
    </>
  );
}
