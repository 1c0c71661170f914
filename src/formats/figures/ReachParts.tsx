/** @jsxRuntime automatic @jsxImportSource preact */
import type { FigureReading } from './figureReading.ts';
import { reachName } from './reachName.ts';
import type { ReachRows as Table } from './reachRows.ts';

interface ReachPartProps {
  readonly reading: FigureReading;
  readonly table: Table;
}

/** The names of the columns of who answered. */
export const ReachHeads = ({ reading: { t }, table: { compared } }: ReachPartProps) => (
  <thead>
    <tr>
      <td />
      <th scope="col">{t('impact.col.answered')}</th>
      {compared && <th scope="col">{t('impact.who.ofAnswers')}</th>}
      {compared && <th scope="col">{t('impact.who.ofPeople')}</th>}
    </tr>
  </thead>
);

/** A row for each group that is shown; and where answers are held against people, who is in neither number. */
export function ReachRows({ reading, table: { breakdown, rows, compared } }: ReachPartProps) {
  const number = (n: number) => reading.t('impact.unit.count', { n });
  return (
    <>
      {rows.map(({ value, count, reflects }) => (
        <tr key={value}>
          <th scope="row">{reachName(reading, breakdown, value)}</th>
          <td>{number(count)}</td>
          {compared && <td>{reflects?.responses === undefined ? '–' : number(reflects.responses)}</td>}
          {compared && <td>{reflects ? number(reflects.people) : '–'}</td>}
        </tr>
      ))}
      {compared && (
        <tr>
          <td colSpan={4}>{reading.t('impact.who.leftOut', { column: reading.t('impact.who.ofAnswers') })}</td>
        </tr>
      )}
    </>
  );
}
