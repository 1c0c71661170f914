import type { Pack } from '../../../contract/staff/pack.ts';
import { isOverdue } from '../../../domain/said-doing/isOverdue.ts';
import { partialDateText } from '../../../i18n/partialDateText.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
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
    <ScrollFrame label="What is being done">
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
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{reads ? <a href={`/staff/entries/${entry.id}`}>{entry.title}</a> : entry.title}</th>
              <td>{STATUS_NAMES[entry.status]}</td>
              <td>{entry.owner}</td>
              <td>{dueText(entry, asOf)}</td>
              <td>{dayText(entry.changedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function dueText(entry: Pack['entries'][number], asOf: string) {
  if (entry.due === undefined) return 'No date';
  const date = partialDateText('en-GB', entry.due);
  if (!isOverdue(entry, asOf)) return date;
  return (
    <strong class="board-overdue">
      <span aria-hidden="true">■ </span>
      Overdue since {date}
    </strong>
  );
}
