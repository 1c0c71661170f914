/** @jsxRuntime automatic @jsxImportSource preact */
import type { FigureReading } from './figureReading.ts';
import { reachName } from './reachName.ts';
import type { ReachRows as Table } from './reachRows.ts';

interface ReachPartProps {
  readonly reading: FigureReading;
  readonly table: Table;
}

/** What shares are shares of, for tables that hold any: which those are, is told of none, for a hidden number could be worked out from it. */
export const ReachLeftOut = ({ reading: { t }, tables }: { readonly reading: FigureReading; readonly tables: readonly Table[] }) =>
  tables.some(({ compared }) => compared) ? <p>{t('impact.who.left')}</p> : null;

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

/** A row for each group that is shown. */
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
    </>
  );
}

/** Of whom the shares of a table are, where that is not everybody who said a group: people are divided among these alone. */
export const ReachOfThese = ({ reading, table: { breakdown, these } }: ReachPartProps) => (
  <>
    {reading.t('impact.who.ofThese')}
    <ul>
      {these.map((value) => (
        <li key={value}>{reachName(reading, breakdown, value)}</li>
      ))}
    </ul>
  </>
);
