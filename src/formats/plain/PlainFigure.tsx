/** @jsxRuntime automatic @jsxImportSource preact */
import { figureCells } from '../figures/figureCells.ts';
import { type FigureHistory, newestShown } from '../figures/figureHistories.ts';
import type { FigureReading } from '../figures/figureReading.ts';
import { figureSentences } from '../figures/figureSentences.ts';
import { monthsText } from '../figures/periodText.ts';

interface PlainFigureProps {
  readonly reading: FigureReading;
  readonly history: FigureHistory;
  /** The rest of "they say that …". */
  readonly what: string;
}

const COLUMNS = ['when', 'in100', 'range', 'answered', 'noRating'] as const;

/** What one group said in one form: a sentence, and its numbers, the newest first. */
export function PlainFigure({ reading, history, what }: PlainFigureProps) {
  const { t } = reading;
  const { series, waves } = history;
  const newest = newestShown(history);
  const last = waves.at(-1)?.wave;
  const said = figureSentences(t, history, what);
  return (
    <>
      {series !== 'five' && <p class="hint">{t(`impact.form.${series}`)}</p>}
      <p>
        {newest && last && `${monthsText(reading, last)}: `}
        <strong>{said.now}</strong> {newest?.wave.synthetic && !said.older && `(${t('impact.madeUpMark')}) `}
        {said.more.join(' ')}
      </p>
      {said.older && (
        <p>
          {said.older.wave.synthetic && `(${t('impact.madeUpMark')}) `}
          {[t('impact.older', { when: monthsText(reading, said.older.wave) }), ...said.older.sentences].join(' ')}
        </p>
      )}
      {newest && (
        <table>
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
            {waves.toReversed().map(({ wave, figure }) => (
              <tr key={wave.wave}>
                <th scope="row">
                  {monthsText(reading, wave)}
                  {wave.synthetic && ` (${t('impact.madeUpMark')})`}
                </th>
                <Cells cells={figureCells(t, figure)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
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
