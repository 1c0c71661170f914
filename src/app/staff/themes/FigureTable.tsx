import type { FigureTable as Table, THEME_TABLES } from '../../../contract/staff/themes.ts';
import { AGE_NAMES, channelName, languageName, NEED_NAMES, RESPONDENT_NAMES } from '../names.ts';
import { NOT_SHOWN } from '../notShown.ts';

type TableName = (typeof THEME_TABLES)[number];

const CAPTIONS: Readonly<Record<TableName, string>> = {
  wave: 'By wave',
  respondent: 'By respondent',
  language: 'By language',
  channel: 'By channel',
  age: 'By age of the child or young person',
  need: 'By area of need',
};

/** A published table: cells that are not shown say so, and carry nothing. */
export function FigureTable({ name, table }: { readonly name: TableName; readonly table: Table }) {
  if (!table.shown) {
    return (
      <section>
        <h3>{CAPTIONS[name]}</h3>
        <p>{NOT_SHOWN}.</p>
      </section>
    );
  }
  return (
    <table>
      <caption>{CAPTIONS[name]}</caption>
      <tbody>
        {table.cells.map(({ label, figure }) => (
          <tr key={label}>
            <th scope="row">{labelText(name, label)}</th>
            <td>{figure.shown ? figure.count.toLocaleString('en-GB') : 'not shown'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td>{table.total.shown ? table.total.count.toLocaleString('en-GB') : 'not shown'}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function labelText(name: TableName, label: string): string {
  if (label === 'not-said') return 'Not asked or not said';
  const names: Readonly<Record<string, string>> = { ...AGE_NAMES, ...NEED_NAMES, ...RESPONDENT_NAMES };
  switch (name) {
    case 'wave':
      return label.replace('-', ' ');
    case 'language':
      return languageName(label);
    case 'channel':
      return channelName(label);
    case 'respondent':
    case 'age':
    case 'need':
      return names[label] ?? label;
  }
}
