import type { Pack } from '../../../contract/staff/pack.ts';
import { partialDateText } from '../../../i18n/partialDateText.ts';
import { dayText, STATUS_NAMES } from '../names.ts';

interface EntriesPartProps {
  readonly pack: Pack;
  /** Whether the reader may open entries. */
  readonly entries: boolean;
}

/** What was answered, and how far it has come. */
export function EntriesPart({ pack: { entries, asOf }, entries: reads }: EntriesPartProps) {
  if (entries.length === 0) return <p>No entry is published.</p>;
  return (
    <table class="board-table">
      <caption>Published, as it stood on {dayText(asOf)}; newest change first</caption>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Status</th>
          <th scope="col">Who does it</th>
          <th scope="col">By when</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, title, status, owner, due, changedOn }) => (
          <tr key={id}>
            <th scope="row">{reads ? <a href={`/staff/entries/${id}`}>{title}</a> : title}</th>
            <td>{STATUS_NAMES[status]}</td>
            <td>{owner}</td>
            <td>{due === undefined ? 'No date' : partialDateText('en-GB', due)}</td>
            <td>{dayText(changedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
