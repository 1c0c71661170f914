import { retentionReply } from '../../../contract/staff/retention.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { KeyTable } from './KeyTable.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { RunTable } from './RunTable.tsx';
import { dayText } from './retentionWords.ts';

/** How long things are kept, what has been deleted, and the keys that words are sealed to. */
export default function RetentionPage() {
  const asked = useAsked(retentionReply, '/retention');
  return (
    <Loaded asked={asked}>
      {({ kinds, next, runs, keys }) => (
        <>
          <p>
            What has been kept for its whole period is deleted once a day, for good. The next time is {dayText(next)}, if the endpoint runs
            then. The periods are proposals until the council has confirmed its retention schedule.
          </p>
          <h2>Periods</h2>
          <ul class="staff-list">
            {kinds.map((kind) => (
              <PeriodForm key={kind.kind} {...kind} next={next} changed={asked.again} />
            ))}
          </ul>
          <p>
            <strong>The audit log</strong> is never deleted: it only grows, and the database itself refuses to change or delete a line. It
            holds who did what, and no family’s words.
          </p>
          <h2>What was deleted</h2>
          <RunTable runs={runs} />
          <h2>Keys</h2>
          <KeyTable keys={keys} />
        </>
      )}
    </Loaded>
  );
}
