import type { Figure, SeenShare } from '../../../contract/impact.ts';
import type { TablesReply } from '../../../contract/staff/figures.ts';
import type { Breakdown } from '../../../domain/indicator/breakdown.ts';
import { NOT_SHOWN } from '../notShown.ts';
import { BREAKDOWN_NAMES, groupName, inOrder } from './breakdownNames.ts';
import { GROUP_NAMES, SERIES_NAMES, waveName } from './figureWords.ts';
import { NotShownRows } from './NotShownRows.tsx';
import { Sparkline } from './Sparkline.tsx';

type Sheet = TablesReply['waves'][number]['sheets'][number];

export interface DividedFigure extends Pick<Figure, 'group' | 'series'> {
  /** Oldest first. */
  readonly waves: readonly { readonly wave: string; readonly sheet: Sheet | undefined }[];
}

interface DividedTableProps {
  readonly figure: DividedFigure;
  readonly by: Breakdown;
  /** Names by code. */
  readonly places: Readonly<Record<string, string>>;
}

/** One figure, all together and by group, a column for each wave. */
export function DividedTable({ figure: { group, series, waves }, by, places }: DividedTableProps) {
  const name = `${GROUP_NAMES[group]}, ${SERIES_NAMES[series]}`;
  const id = `by-${group}-${series}`;
  const tableIn = (sheet: Sheet | undefined) => sheet?.tables.find(({ breakdown }) => breakdown === by)?.rows;
  const there = new Set(waves.flatMap(({ sheet }) => (tableIn(sheet) ?? []).map(({ value }) => value)));
  const rows = inOrder(
    by,
    [...there].map((value) => ({ value })),
    places,
  );
  const sharesOf = (value: string) => waves.map(({ wave, sheet }) => ({ wave, share: shareIn(sheet, tableIn(sheet), value) }));
  const folded = rows.filter(({ value }) => sharesOf(value).every(({ share }) => share && !share.shown && share.why === 'too-few'));
  const newest = waves.at(-1);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {newest && <p>{sentence(waveName(newest.wave), newest.sheet?.all)}</p>}
      {rows.length === 0 ? (
        <p>{series === 'group' ? 'A group is one voice: what it said is not divided.' : nothingBy(by, waves)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has no other way to scroll it.
        <div class="staff-scroll" role="region" aria-label={`Table: ${name}`} tabIndex={0}>
          <table class="board-table">
            <thead>
              <tr>
                <th scope="col">{BREAKDOWN_NAMES[by]}</th>
                <th scope="col">Trend</th>
                {waves.map(({ wave }) => (
                  <th key={wave} scope="col">
                    {waveName(wave)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row name="All" waves={waves.map(({ wave, sheet }) => ({ wave, share: sheet?.all }))} />
              {rows
                .filter((row) => !folded.includes(row))
                .map(({ value }) => (
                  <Row key={value} name={groupName(by, value, places)} waves={sharesOf(value)} />
                ))}
            </tbody>
          </table>
          <NotShownRows names={folded.map(({ value }) => groupName(by, value, places))} />
        </div>
      )}
    </section>
  );
}

/** A table in which nothing may be seen is not there: then nobody knows whether anybody of this group answered. */
function shareIn(sheet: Sheet | undefined, rows: Sheet['tables'][number]['rows'] | undefined, value: string): SeenShare | undefined {
  if (rows) return rows.find((row) => row.value === value)?.share;
  return sheet?.all.shown ? { shown: false, why: 'too-few' } : sheet?.all;
}

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

interface RowProps {
  readonly name: string;
  readonly waves: readonly { readonly wave: string; readonly share: SeenShare | undefined }[];
}

function Row({ name, waves }: RowProps) {
  const values = waves.map(({ share }) => (share?.shown ? share.percent : undefined));
  const told = waves.map(({ wave, share }) => `${waveName(wave)} ${share?.shown ? `${share.percent}%` : 'not shown'}`);
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
            <span class="board-soft">{share?.why === 'too-few' ? 'not shown' : 'nobody'}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
