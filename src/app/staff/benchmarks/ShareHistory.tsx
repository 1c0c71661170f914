import type { BenchmarksReply } from '../../../contract/staff/benchmarks.ts';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { periodText } from '../counted/dataText.ts';
import { dayText } from '../names.ts';

interface ShareHistoryProps {
  /** The breakdown's name. */
  readonly of: string;
  readonly history: BenchmarksReply['breakdowns'][number]['history'];
  readonly nameOf: (value: string) => string;
}

/** Every share that was ever entered or taken away, newest first. */
export function ShareHistory({ of, history, nameOf }: ShareHistoryProps) {
  return (
    <details>
      <summary>
        Everything that was entered <span class="heard-hidden">of: {of}</span>
      </summary>
      <ScrollFrame label={`Everything that was entered: ${of}`}>
        <table>
          <caption>Newest first</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Group</th>
              <th scope="col">Share of people</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ value, percent, source, sourceDate, day }, at) => (
              <tr key={history.length - at}>
                <td>{dayText(day)}</td>
                <th scope="row">{nameOf(value)}</th>
                <td>{percent === undefined ? 'Taken away' : `${percent.toLocaleString('en-GB')} %`}</td>
                <td>
                  {source}
                  <span class="staff-object">{periodText(sourceDate)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
