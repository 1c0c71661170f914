import type { Answered, Counted, Pack, PackIndicator } from '../../../contract/staff/pack.ts';
import { comparableRun } from '../../../domain/indicator/comparable.ts';
import { PRIORITIES } from '../../../domain/said-doing/entry.ts';
import { priorityOf } from '../../../domain/said-doing/priorityOf.ts';
import { ofOneKind } from '../../../formats/figures/ofOneKind.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import {
  ANSWERED_DIRECTIONS,
  changeText,
  countedDirection,
  GROUP_NAMES,
  hiddenText,
  periodName,
  SERIES_NAMES,
  signed,
  valueText,
  waveName,
} from './figureWords.ts';
import { MadeUpMark } from './MadeUpMark.tsx';
import { PRIORITY_NAMES } from './priorityNames.ts';
import { Sparkline } from './Sparkline.tsx';

interface IndicatorTablesProps {
  readonly pack: Pack;
  /** Whether the reader may open the tables that divide a figure. */
  readonly explores: boolean;
}

/** All 53 indicators, a table for each part of the plan. */
export function IndicatorTables({ pack, explores }: IndicatorTablesProps) {
  return PRIORITIES.map((priority) => {
    const indicators = pack.indicators.filter(({ id }) => priorityOf(id) === priority);
    if (indicators.length === 0) return undefined;
    const name = `${priority}: ${PRIORITY_NAMES[priority]}`;
    return (
      <ScrollFrame key={priority} label={name}>
        <table class="board-table is-indicators">
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Trend</th>
              {pack.waves.map(({ wave }) => (
                <>
                  <th scope="col">{waveName(wave)}</th>
                  <th scope="col">Change</th>
                </>
              ))}
              <th scope="col">Source, next due</th>
            </tr>
          </thead>
          {indicators.map((indicator) => (
            <Indicator key={indicator.id} pack={pack} indicator={indicator} explores={explores} />
          ))}
        </table>
      </ScrollFrame>
    );
  });
}

function Indicator({ pack, indicator, explores }: IndicatorTablesProps & { readonly indicator: PackIndicator }) {
  const { id, label, answered, counted } = indicator;
  const name = (
    <>
      <span class="board-id">{id}</span> {explores && answered.length > 0 ? <a href={`/staff/figures/indicators/${id}`}>{label}</a> : label}
    </>
  );
  const [only] = counted;
  if (only && counted.length === 1) {
    return (
      <tbody>
        <CountedRow pack={pack} line={only} name={<span class="board-hanging">{name}</span>} />
      </tbody>
    );
  }
  return (
    <tbody>
      <tr class="board-indicator">
        <th scope="rowgroup" colSpan={3 + 2 * pack.waves.length}>
          {name}
        </th>
      </tr>
      {answered.map((line) => (
        <AnsweredRow key={`${line.group} ${line.series}`} pack={pack} line={line} />
      ))}
      {counted.map((line) => (
        <CountedRow key={line.id} pack={pack} line={line} name={line.label} />
      ))}
    </tbody>
  );
}

function AnsweredRow({ pack, line }: { readonly pack: Pack; readonly line: Answered }) {
  const { group, series, waves, history } = line;
  const values = history.map(({ percent }) => percent);
  const told = history.map(({ wave, percent }) => `${waveName(wave)} ${percent === undefined ? 'not shown' : `${percent}%`}`);
  return (
    <tr>
      <th scope="row">
        {GROUP_NAMES[group]}, {SERIES_NAMES[series]}
      </th>
      <td>{values.length > 1 && <Sparkline values={values} most={100} label={told.join(', ')} />}</td>
      {waves.map(({ all, change }, at) => (
        <>
          <td key={`value ${pack.waves[at]?.wave}`}>
            {all.shown ? (
              <>
                <strong>{all.percent}%</strong>{' '}
                <span class="board-soft">
                  ({all.low} to {all.high}), of about {all.base}
                  {all.indicative && ', indicative'}
                </span>{' '}
                {pack.waves[at]?.synthetic && <MadeUpMark />}
              </>
            ) : (
              <span class="board-soft">{hiddenText(all.why)}</span>
            )}
          </td>
          <td key={`change ${pack.waves[at]?.wave}`}>
            {change ? (
              <>
                <Way {...ANSWERED_DIRECTIONS[change.direction]} />{' '}
                <span class="board-soft">
                  {signed(change.by)} ({signed(change.low)} to {signed(change.high)}) since {waveName(change.since)}
                </span>
              </>
            ) : (
              all.shown && <span class="board-soft">No figure before</span>
            )}
          </td>
        </>
      ))}
      <td class="board-soft">
        {series === 'group' ? 'Group sessions' : 'Surveys'}. Next by {dayText(pack.next.due)}
      </td>
    </tr>
  );
}

interface CountedRowProps {
  readonly pack: Pack;
  readonly line: Counted;
  readonly name: preact.ComponentChildren;
}

function CountedRow({ pack, line, name }: CountedRowProps) {
  const { points, unit, measure, change, nextDue } = line;
  const latest = points.at(-1);
  const run = comparableRun(
    measure,
    ofOneKind(points, ({ synthetic }) => synthetic === true),
  );
  const values = run.map(({ value }) => value);
  const told = run.map(({ period, value }) => `${periodName(period)} ${valueText(value, unit)}`);
  const way = countedDirection(line);
  // A figure has periods of its own: the newest stands under the newest wave, and under another wave that of the same months, if there is one.
  const earlier = pack.waves.slice(0, -1).map(({ wave }) => ({ wave, point: points.find(({ period }) => period === wave) }));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {values.length > 1 && <Sparkline values={values} most={unit === 'percent' ? 100 : Math.max(...values)} label={told.join(', ')} />}
      </td>
      {earlier.map(({ wave, point }) => (
        <>
          <td key={`value ${wave}`}>
            {point && (
              <>
                <strong>{valueText(point.value, unit)}</strong>
                {point.synthetic && ' '}
                {point.synthetic && <MadeUpMark />}
              </>
            )}
          </td>
          <td key={`change ${wave}`} />
        </>
      ))}
      <td>
        {latest ? (
          <>
            <strong>{valueText(latest.value, unit)}</strong> {latest.synthetic && <MadeUpMark />}{' '}
            <span class="board-soft">
              {measure === 'not-said' ? 'its source does not say what of' : measure}, {periodName(latest.period)}
              {latest.note && `. ${latest.note}`}
              {latest.corrected && `. Corrected on ${dayText(latest.corrected.day)}: ${latest.corrected.why}`}
            </span>
          </>
        ) : (
          <span class="board-soft">No figure yet</span>
        )}
      </td>
      <td>
        {change && way && (
          <>
            <Way {...way} />{' '}
            <span class="board-soft">
              {change.by !== 0 && changeText(change.by, unit)} since {periodName(change.since)}
            </span>
          </>
        )}
        {latest && !change && <span class="board-soft">{noChange(points)}</span>}
      </td>
      <td class="board-soft">
        {latest && `${latest.source}, ${latest.sourceDate}. `}
        {nextDue && (nextDue < pack.asOf ? `Was due after ${dayText(nextDue)}` : `Next after ${dayText(nextDue)}`)}
      </td>
    </tr>
  );
}

/** Why a figure is held against none. */
function noChange(points: Counted['points']): string {
  const [before, latest] = points.slice(-2);
  if (!before || !latest) return 'No figure before';
  if (before.synthetic === latest.synthetic) return 'Before: another length of time';
  return latest.synthetic ? 'Before: not made up' : 'Before: made up';
}

/** A direction in a shape and in words. */
function Way({ symbol, words }: { readonly symbol: string; readonly words: string }) {
  return (
    <strong class="board-way">
      <span aria-hidden="true">{symbol} </span>
      {words}
    </strong>
  );
}
