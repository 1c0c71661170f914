import type { SeenShare } from '../../../contract/impact.ts';
import type { Breakdown } from '../../../domain/indicator/breakdown.ts';
import { ofOneKind } from '../../../formats/figures/ofOneKind.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { NOT_SHOWN } from '../notShown.ts';
import { BREAKDOWN_NAMES } from './breakdownNames.ts';
import { DividedChart } from './DividedChart.tsx';
import { allTogether, type DividedFigure, type DividedRow, dividedRows } from './dividedRows.ts';
import { figureName, waveName } from './figureWords.ts';
import { MadeUpMark } from './MadeUpMark.tsx';
import { NotShownRows } from './NotShownRows.tsx';
import { Sparkline } from './Sparkline.tsx';

interface DividedTableProps {
  readonly figure: DividedFigure;
  readonly by: Breakdown;
  /** Names by code. */
  readonly places: Readonly<Record<string, string>>;
  /** Whether it is the one that is drawn. */
  readonly drawn: boolean;
}

/** One figure, all together and by group, a column for each wave; before it, where it is the chosen one, as a chart. */
export function DividedTable({ figure, by, places, drawn }: DividedTableProps) {
  const { group, series, waves } = figure;
  const name = figureName(figure);
  const id = `by-${group}-${series}`;
  const all = allTogether(figure);
  const rows = dividedRows(figure, by, places);
  const folded = rows.filter((row) => row.waves.every(({ share }) => share && !share.shown && share.why === 'too-few'));
  const newest = waves.at(-1);
  const ofKind = ofOneKind(waves, ({ synthetic }) => synthetic === true);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {newest && (
        <p>
          {sentence(waveName(newest.wave), newest.sheet?.all)} {newest.synthetic && <MadeUpMark />}
        </p>
      )}
      {rows.length === 0 && <p>{series === 'group' ? 'A group is one voice: what it said is not divided.' : nothingBy(by, waves)}</p>}
      {drawn && <DividedChart key={by} name={name} by={by} rows={[all, ...rows].map((row) => newestOf(row, ofKind.length))} />}
      {drawn && ofKind.length < waves.length && (
        <p class="board-soft">Left out. Waves {newest?.synthetic ? 'that are not made up' : 'that are made up'}: they are in the table.</p>
      )}
      {[all, ...rows].some(isShown) && (
        <ScrollFrame label={`Table: ${name}`}>
          <table class="board-table">
            <thead>
              <tr>
                <th scope="col">{BREAKDOWN_NAMES[by]}</th>
                <th scope="col">Trend</th>
                {waves.map(({ wave, synthetic }) => (
                  <th key={wave} scope="col">
                    {waveName(wave)} {synthetic && <MadeUpMark />}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row {...all} drawn={ofKind.length} />
              {rows
                .filter((row) => !folded.includes(row))
                .map((row) => (
                  <Row key={row.value} {...row} drawn={ofKind.length} />
                ))}
            </tbody>
          </table>
          <NotShownRows names={folded.map((row) => row.name)} />
          <Legend rows={[all, ...rows]} />
        </ScrollFrame>
      )}
    </section>
  );
}

const newestOf = (row: DividedRow, some: number): DividedRow => ({ ...row, waves: row.waves.slice(-some) });

const isShown = ({ waves }: DividedRow): boolean => waves.some(({ share }) => share?.shown);

function nothingBy(by: Breakdown, waves: DividedFigure['waves']): string {
  const anybody = waves.some(({ sheet }) => sheet && (sheet.all.shown || sheet.all.why !== 'nobody'));
  return `By ${BREAKDOWN_NAMES[by].toLowerCase()}: ${anybody ? lower(NOT_SHOWN) : 'nobody has answered'}.`;
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function sentence(wave: string, all: SeenShare | undefined): string {
  if (!all) return `${wave}: nobody has answered.`;
  if (!all.shown) return all.why === 'nobody' ? `${wave}: nobody gave a rating.` : `${wave}: ${lower(NOT_SHOWN)}.`;
  return `${wave}: ${all.percent} in 100, of about ${all.base}${all.indicative ? '. A hint, no measure: fewer than 30' : ''}.`;
}

/** What stands in a cell without a number. */
const without = (share: SeenShare | undefined): 'not shown' | 'nobody' =>
  share && !share.shown && share.why === 'too-few' ? 'not shown' : 'nobody';

const MEANINGS = {
  'not shown': 'hidden, so that nobody can be recognised. It may be anything: do not read it as nought.',
  nobody: 'nothing is hidden. In that wave nobody of this row answered, or nobody gave a rating.',
} as const;

/** What the words in place of a number mean, of those that stand in the table. */
function Legend({ rows }: { readonly rows: readonly DividedRow[] }) {
  const there = new Set(rows.flatMap(({ waves }) => waves.flatMap(({ share }) => (share?.shown ? [] : [without(share)]))));
  const meant = (['not shown', 'nobody'] as const).filter((word) => there.has(word));
  if (meant.length === 0) return undefined;
  return (
    <dl class="board-legend" aria-label="What stands in place of a number">
      {meant.map((word) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{MEANINGS[word]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** @param drawn how many of the newest waves one line may join. */
function Row({ name, waves, drawn }: DividedRow & { readonly drawn: number }) {
  const line = waves.slice(-drawn);
  const values = line.map(({ share }) => (share?.shown ? share.percent : undefined));
  const told = line.map(({ wave, share }) => `${waveName(wave)} ${share?.shown ? `${share.percent}%` : without(share)}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{values.length > 1 && <Sparkline values={values} most={100} label={`${name}: ${told.join(', ')}`} />}</td>
      {waves.map(({ wave, share }) => (
        <td key={wave}>
          {share?.shown ? (
            <>
              <strong>{share.percent}%</strong>{' '}
              <span class="board-soft">
                ({share.low} to {share.high}), about {share.base}
                {share.indicative && ', indicative'}
              </span>
            </>
          ) : (
            <span class="board-soft">{without(share)}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
