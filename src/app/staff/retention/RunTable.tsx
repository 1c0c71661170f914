import type { RetentionReply } from '../../../contract/staff/retention.ts';
import type { RetentionKindId } from '../../../domain/retention/retentionKinds.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText, KIND_WORDS } from './retentionWords.ts';

/** Every run of which there is a report. */
export function RunTable({ runs }: Pick<RetentionReply, 'runs'>) {
  if (runs.length === 0) return <p>It has not run yet.</p>;
  return (
    <ScrollFrame label="Runs">
      <table>
        <caption>The last {runs.length === 1 ? 'run' : `${runs.length} runs`}, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Deleted</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ seq, day, finished, counts }) => (
            <tr key={seq}>
              <th scope="row">
                {dayText(day)}
                {finished === undefined && ' (not finished; the next run goes on with it)'}
              </th>
              <td>
                {counts.every(({ deleted }) => deleted === 0)
                  ? 'nothing was due'
                  : counts
                      .filter(({ deleted }) => deleted > 0)
                      .map(countText)
                      .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function countText({ kind, oldestKept, deleted }: RetentionReply['runs'][number]['counts'][number]): string {
  const words = KIND_WORDS[kind as RetentionKindId];
  return `${words?.title ?? kind}: ${deleted}, from before ${dayText(oldestKept)}`;
}
