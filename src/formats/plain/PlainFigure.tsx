/** @jsxRuntime automatic @jsxImportSource preact */
import { ColumnHeads } from '../figures/ColumnHeads.tsx';
import { FIGURE_COLUMNS, FigureCells } from '../figures/FigureParts.tsx';
import { type FigureHistory, newestShown } from '../figures/figureHistories.ts';
import type { FigureReading } from '../figures/figureReading.ts';
import { figureSentences } from '../figures/figureSentences.ts';
import { monthsText } from '../figures/periodText.ts';

interface PlainFigureProps {
  readonly reading: FigureReading;
  readonly history: FigureHistory;
  /** The same people answered other forms of the question as well, and those stand beside it. */
  readonly severalForms: boolean;
  /** The rest of "they say that …". */
  readonly what: string;
}

/** What one group said in one form: a sentence, and its numbers, the newest first. */
export function PlainFigure({ reading, history, severalForms, what }: PlainFigureProps) {
  const { t } = reading;
  const { series, waves } = history;
  const newest = newestShown(history);
  const last = waves.at(-1)?.wave;
  const said = figureSentences(t, history, what);
  return (
    <>
      {severalForms ? <p>{t(`impact.formOf.${series}`)}</p> : series !== 'five' && <p class="hint">{t(`impact.form.${series}`)}</p>}
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
          <ColumnHeads t={t} columns={FIGURE_COLUMNS} />
          <tbody>
            {waves.toReversed().map(({ wave, figure }) => (
              <tr key={wave.wave}>
                <th scope="row">
                  {monthsText(reading, wave)}
                  {wave.synthetic && ` (${t('impact.madeUpMark')})`}
                </th>
                <FigureCells t={t} figure={figure} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
