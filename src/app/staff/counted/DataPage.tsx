import { DATA_SERIES } from '../../../content/dataSeries.ts';
import { INDICATORS } from '../../../content/indicators.ts';
import { type DataListReply, dataListReply } from '../../../contract/staff/dataFigures.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { everyText, periodText, valueText } from './dataText.ts';

type Line = DataListReply['series'][number];

const COUNTED = INDICATORS.filter(({ kind }) => kind === 'data');
/** The one of them that Heard counts itself, reach, has no line of figures. */
const ELSEWHERE = COUNTED.filter(({ id }) => DATA_SERIES.some(({ indicator }) => indicator === id));

/** Every indicator that is counted elsewhere: what is known of it, from where and when, and what is missing. */
export default function DataPage({ actor }: StaffPageProps) {
  const asked = useAsked(dataListReply, '/figures/data');
  return (
    <>
      <p>
        Of the plan’s {INDICATORS.length} indicators, people answer {INDICATORS.length - COUNTED.length}. The council, the NHS, schools or
        web sites count {ELSEWHERE.length}; Heard itself counts who answers. Figures that are counted elsewhere are entered here with their
        source, and families see them as soon as they are stored. A figure is never changed: a correction stands beside what it corrects,
        with its reason.
      </p>
      {mayDo(actor.roles, 'figures.publish') && (
        <p>
          <a href="/staff/data/import">Bring in figures from a file</a>. A single one is entered on the page of its indicator.
        </p>
      )}
      <Loaded asked={asked}>
        {({ series }) => (
          <>
            <p>
              <strong>{summary(series)}</strong>
            </p>
            <ScrollFrame label="Indicators that are counted elsewhere">
              <table>
                <caption>In the plan’s order</caption>
                <thead>
                  <tr>
                    <th scope="col">Indicator</th>
                    <th scope="col">Latest</th>
                    <th scope="col">Source</th>
                    <th scope="col">Next due</th>
                  </tr>
                </thead>
                {COUNTED.map(({ id, label }) => (
                  <IndicatorRows key={id} id={id} label={label} lines={series.filter(({ indicator }) => indicator === id)} />
                ))}
              </table>
            </ScrollFrame>
          </>
        )}
      </Loaded>
    </>
  );
}

function summary(series: readonly Line[]): string {
  const known = new Set(series.filter(({ latest }) => latest).map(({ indicator }) => indicator)).size;
  const lines = series.length;
  const overdue = series.filter((line) => line.overdue && line.latest).length;
  const of = ELSEWHERE.length;
  return known === 0
    ? `No figure has been entered yet. There is room for ${lines} lines of figures.`
    : `${known} of ${of} indicators have a figure. ${overdue === 0 ? 'None is overdue.' : overdue === 1 ? '1 line of figures is overdue.' : `${overdue} lines of figures are overdue.`}`;
}

function IndicatorRows({ id, label, lines }: { readonly id: string; readonly label: string; readonly lines: readonly Line[] }) {
  const [only] = lines;
  if (!only)
    return (
      <tbody>
        <tr>
          <th scope="row">
            {id} {label}
          </th>
          <td colSpan={3}>Heard counts this itself, from who answers.</td>
        </tr>
      </tbody>
    );
  const single = lines.length === 1;
  return (
    <tbody>
      {!single && (
        <tr>
          <th scope="rowgroup" colSpan={4}>
            <a href={`/staff/data/${id}`}>
              {id} {label}
            </a>
          </th>
        </tr>
      )}
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" class={single ? undefined : 'staff-data-line'}>
            {single ? (
              <a href={`/staff/data/${id}`}>
                {id} {label}
              </a>
            ) : (
              line.label
            )}
          </th>
          <Cells line={line} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ line: { latest, unit, measure, due, overdue, everyMonths } }: { readonly line: Line }) {
  if (!latest)
    return (
      <>
        <td colSpan={2}>Nothing yet</td>
        <td>Never entered; {everyText(everyMonths)}</td>
      </>
    );
  return (
    <>
      <td>
        {valueText(latest.value, unit)}
        {measure === 'maximum' && ' at most'}
        <span class="staff-object">{periodText(latest.period)}</span>
        {latest.synthetic && <span class="staff-object">Made up</span>}
        {latest.corrected && <span class="staff-object">Corrected on {dayText(latest.corrected.day)}</span>}
      </td>
      <td>
        {latest.source}
        <span class="staff-object">{periodText(latest.sourceDate)}</span>
      </td>
      <td>
        {overdue ? <strong>Overdue</strong> : 'After'}
        {due !== undefined && (overdue ? `: the period to ${dayText(due)} is over` : ` ${dayText(due)}`)}
      </td>
    </>
  );
}
