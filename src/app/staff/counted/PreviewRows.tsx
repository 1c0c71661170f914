import { DATA_SERIES } from '../../../content/dataSeries.ts';
import type { SeenRow } from '../../../contract/staff/dataFigures.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { periodText, valueText } from './dataText.ts';

type GoodRow = Exclude<SeenRow, { state: 'error' }>;

/** What each row that nothing is wrong with would do. */
export function PreviewRows({ rows, single }: { readonly rows: readonly GoodRow[]; readonly single: true | undefined }) {
  return (
    <ScrollFrame label="What would come of it">
      <table>
        <caption>What would come of it</caption>
        <thead>
          <tr>
            {!single && <th scope="col">Row</th>}
            <th scope="col">Line of figures</th>
            <th scope="col">Period</th>
            <th scope="col">Figure</th>
            <th scope="col">Source</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <PreviewRow key={each.row} seen={each} single={single} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function PreviewRow({ seen, single }: { readonly seen: GoodRow; readonly single: true | undefined }) {
  const { row, point } = seen;
  const series = DATA_SERIES.find(({ id }) => id === point.series);
  const unit = series?.unit ?? 'count';
  return (
    <tr>
      {!single && <td>{row}</td>}
      <th scope="row">
        {series?.label}
        <span class="staff-object">{point.series}</span>
      </th>
      <td>{periodText(point.period)}</td>
      <td>
        {valueText(point.value, unit)}
        {point.denominator !== undefined && (
          <span class="staff-object">
            {point.numerator?.toLocaleString('en-GB')} of {point.denominator.toLocaleString('en-GB')}
          </span>
        )}
      </td>
      <td>
        {point.source}
        <span class="staff-object">{periodText(point.sourceDate)}</span>
        {point.note !== undefined && <span class="staff-object">{point.note}</span>}
      </td>
      <td>
        {seen.state === 'new' && 'New'}
        {seen.state === 'same' && 'Stands already: nothing happens'}
        {seen.state === 'correction' && seen.before && (
          <>
            <strong>Correction</strong> of {valueText(seen.before.value, unit)}
            <span class="staff-object">
              {seen.before.source}, {periodText(seen.before.sourceDate)}
            </span>
            <span class="staff-object">{seen.why === undefined ? 'Say why below.' : `Why: ${seen.why}`}</span>
          </>
        )}
      </td>
    </tr>
  );
}
