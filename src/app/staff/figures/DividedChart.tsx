import { useState } from 'preact/hooks';
import { type Breakdown, SAID_NO_GROUP } from '../../../domain/indicator/breakdown.ts';
import { middleOf, shortPeriodText } from '../../../formats/figures/periodText.ts';
import { Chart } from '../../results/Chart.tsx';
import type { ChartPoint } from '../../results/chartData.ts';
import { BREAKDOWN_NAMES } from './breakdownNames.ts';
import type { DividedRow } from './dividedRows.ts';
import { dividedWords } from './dividedWords.ts';

interface DividedChartProps {
  /** Whose answers, in which form. */
  readonly name: string;
  readonly by: Breakdown;
  /** All together first. Every one of them stands in a table beside the chart as well. */
  readonly rows: readonly DividedRow[];
}

/** As many as can be told apart without any colour. */
const MOST = 4;
const ENGLISH = { tag: 'en-GB', digits: undefined };

/** One large chart of a figure over the waves: all together and the groups that were chosen, with what is left out in words. */
export function DividedChart({ name, by, rows }: DividedChartProps) {
  const drawable = rows.filter((row) => row.waves.some(({ share }) => share?.shown));
  const [chosen, setChosen] = useState(() => firstDrawn(drawable));
  const drawn = drawable.filter((row) => chosen.includes(row.value));
  if (drawable.length === 0) return undefined;
  const { newest, course, leftOut } = dividedWords(drawn);
  const hints = drawn.some(({ waves }) => waves.some(({ share }) => share?.shown && share.indicative));
  const said = [
    newest,
    drawn.length > 1 && 'Where intervals overlap, chance alone could have made the difference.',
    hints && 'Hollow signs are hints: of fewer than 30.',
  ].filter(Boolean);
  const over = `${name}${drawable.length > 1 ? `, by ${BREAKDOWN_NAMES[by].toLowerCase()}` : ''}`;
  return (
    <div class="board-chart">
      {drawable.length > 1 && (
        <fieldset>
          <legend>Drawn: {MOST} at most</legend>
          <div class="staff-choices">
            {drawable.map((row) => {
              const on = chosen.includes(row.value);
              return (
                <label class="staff-choice" key={row.value}>
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={!on && drawn.length >= MOST}
                    onChange={() => setChosen(on ? chosen.filter((each) => each !== row.value) : [...chosen, row.value])}
                  />
                  {row.name}
                </label>
              );
            })}
          </div>
        </fieldset>
      )}
      {drawn.length === 0 ? (
        <p>Nothing is chosen, so nothing is drawn.</p>
      ) : (
        <>
          {said.length > 0 && <p>{said.join(' ')}</p>}
          <Chart
            summary={`${over}: the share of favourable answers in each wave, with its 95 % interval. ${course}`}
            axis="percent"
            lines={drawn.map((row) => ({ name: row.name, points: row.waves.map(pointOf) }))}
            {...ENGLISH}
          />
          {leftOut.map((sentence) => (
            <p key={sentence} class="board-soft">
              Left out. {sentence}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** All together, and the groups that are seen in most waves, of these the ones with most answers; who named no group only where there is room. */
function firstDrawn(drawable: readonly DividedRow[]): readonly string[] {
  const [all, ...groups] = drawable;
  const named = ({ value }: DividedRow): number => (SAID_NO_GROUP.has(value) ? 0 : 1);
  const seen = ({ waves }: DividedRow): number => waves.filter(({ share }) => share?.shown).length;
  const answers = ({ waves }: DividedRow): number => waves.reduce((sum, { share }) => sum + (share?.shown ? share.base : 0), 0);
  const most = groups
    .toSorted((one, other) => named(other) - named(one) || seen(other) - seen(one) || answers(other) - answers(one))
    .slice(0, MOST - 1);
  return [...(all ? [all] : []), ...most].map(({ value }) => value);
}

function pointOf({ wave, share }: DividedRow['waves'][number]): ChartPoint {
  const place = { day: middleOf(wave), label: shortPeriodText(ENGLISH, wave) };
  if (!share?.shown) return place;
  const { percent, low, high, indicative } = share;
  return { ...place, value: percent, low, high, indicative };
}
