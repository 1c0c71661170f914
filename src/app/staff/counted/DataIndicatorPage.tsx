import { useState } from 'preact/hooks';
import { INDICATORS } from '../../../content/indicators.ts';
import { type DataIndicatorReply, dataIndicatorReply } from '../../../contract/staff/dataFigures.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { everyText, periodText, valueText } from './dataText.ts';
import { EnterFigure } from './EnterFigure.tsx';

type Series = DataIndicatorReply['series'][number];

/** One indicator that is counted elsewhere: what stands, everything that was ever entered, and a place for the next figure. */
export default function DataIndicatorPage({ actor, params }: StaffPageProps) {
  const id = params['indicator'] ?? '';
  const mayEnter = mayDo(actor.roles, 'figures.publish');
  const asked = useAsked(dataIndicatorReply, `/figures/data/${encodeURIComponent(id)}`);
  return (
    <>
      <p>
        <a href="/staff/data">All figures that are counted elsewhere</a>
      </p>
      <h2>
        {id} {INDICATORS.find((indicator) => indicator.id === id)?.label}
      </h2>
      <Loaded asked={asked}>
        {({ series }) =>
          series.length === 0 ? (
            <p>Heard counts this itself, from who answers.</p>
          ) : (
            <>
              {mayEnter && (
                <p>
                  <a href="/staff/data/import">Bring in a file</a>, made from the template of this indicator:{' '}
                  <a href={templateOf(id, 'xlsx')} download>
                    Excel (XLSX)
                  </a>{' '}
                  or{' '}
                  <a href={templateOf(id, 'csv')} download>
                    CSV
                  </a>
                  .
                </p>
              )}
              {series.map((each) => (
                <SeriesPart key={each.id} series={each} mayEnter={mayEnter} stored={asked.again} />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
}

const templateOf = (id: string, form: 'xlsx' | 'csv') =>
  `/api/staff/figures/data/template.${form}?${new URLSearchParams({ indicator: id })}`;

interface SeriesPartProps {
  readonly series: Series;
  readonly mayEnter: boolean;
  readonly stored: () => void;
}

function SeriesPart({ series, mayEnter, stored }: SeriesPartProps) {
  const { id, label, unit, measure, everyMonths, points, history } = series;
  const [open, setOpen] = useState(false);
  const [latest] = points;
  return (
    <section aria-labelledby={`line-${id}`}>
      <h3 id={`line-${id}`}>{label}</h3>
      <p>
        {latest
          ? `${valueText(latest.value, unit)}${measure === 'maximum' ? ' at most' : ''} in ${periodText(latest.period)}. `
          : 'No figure has been entered yet. '}
        Told {everyText(everyMonths)}. In files its name is <code>{id}</code>.
      </p>
      {points.length > 0 && <Standing series={series} />}
      {history.length > points.length && <History series={series} />}
      {mayEnter && (
        <>
          {!open && (
            <div class="staff-buttons">
              <button type="button" class="staff-button" onClick={() => setOpen(true)}>
                Enter a figure <span class="heard-hidden">of: {label}</span>
              </button>
            </div>
          )}
          {open && <EnterFigure series={series} stored={stored} leave={() => setOpen(false)} />}
        </>
      )}
    </section>
  );
}

function Standing({ series: { label, unit, points } }: Pick<SeriesPartProps, 'series'>) {
  return (
    <ScrollFrame label={`What stands: ${label}`}>
      <table>
        <caption>What stands</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Figure</th>
            <th scope="col">Worked out from</th>
            <th scope="col">Source</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.period}>
              <th scope="row">{periodText(point.period)}</th>
              <td>
                {valueText(point.value, unit)}
                {point.synthetic && <span class="staff-object">Made up</span>}
                {point.corrected && <span class="staff-object">Corrected on {dayText(point.corrected.day)}</span>}
              </td>
              <td>{partsText(point)}</td>
              <td>
                {point.source}
                <span class="staff-object">{periodText(point.sourceDate)}</span>
              </td>
              <td>{point.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function partsText({ numerator, denominator }: { readonly numerator?: number; readonly denominator?: number }): string {
  if (numerator === undefined || denominator === undefined) return '';
  return `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`;
}

/** Only where something was corrected: else it is what stands. */
function History({ series: { label, unit, history } }: Pick<SeriesPartProps, 'series'>) {
  return (
    <details>
      <summary>
        Everything that was entered, with corrections <span class="heard-hidden">of: {label}</span>
      </summary>
      <ScrollFrame label={`Everything that was entered: ${label}`}>
        <table>
          <caption>Newest first</caption>
          <thead>
            <tr>
              <th scope="col">Entered</th>
              <th scope="col">Period</th>
              <th scope="col">Figure</th>
              <th scope="col">Source</th>
              <th scope="col">Why corrected</th>
            </tr>
          </thead>
          <tbody>
            {history.map((point, at) => (
              <tr key={history.length - at}>
                <td>{point.day === undefined ? 'Came with Heard' : dayText(point.day)}</td>
                <th scope="row">{periodText(point.period)}</th>
                <td>
                  {valueText(point.value, unit)}
                  <span class="staff-object">{partsText(point)}</span>
                </td>
                <td>
                  {point.source}
                  <span class="staff-object">{periodText(point.sourceDate)}</span>
                </td>
                <td>{point.why ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
