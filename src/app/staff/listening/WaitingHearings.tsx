import { type Waiting, waitingSchema } from '../../../contract/staff/listening.ts';
import { waitingWorkSchema } from '../../../contract/staff/waiting.ts';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { WorkItem } from '../WaitingWork.tsx';
import { filterQuery } from './filterQuery.ts';

const PARTS = [
  ['toTranscribe', 'to-transcribe', 'to type'],
  ['toCheck', 'to-check', 'typed, for a second person to check'],
  ['missing', 'missing', 'with a recording that has not arrived'],
] as const satisfies readonly (readonly [keyof Waiting, string, string])[];

/** How many spoken answers wait for somebody, and what groups said, each with the way to them; nothing while none does. */
export function WaitingHearings() {
  const { reply } = useAsked(waitingSchema, '/hearings/waiting');
  const { reply: waits } = useAsked(waitingWorkSchema, '/waiting');
  const ofGroups = waits?.ok ? waits.value.work.filter(({ what }) => what.startsWith('groups-')) : [];
  const some = reply?.ok ? PARTS.map(([part, ...shown]) => [reply.value[part], ...shown] as const).filter(([{ count }]) => count > 0) : [];
  if (some.length + ofGroups.length === 0) return undefined;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Spoken answers</h2>
      <ul class="hearing-waiting">
        {some.map(([{ count, since }, spoken, text]) => (
          <li key={spoken}>
            <a href={`/staff/listening${filterQuery({ part: 'all', spoken })}`}>
              <strong>{count.toLocaleString('en-GB')}</strong> {text}
            </a>
            {since !== undefined && <span>, since {dayText(since)}</span>}
          </li>
        ))}
        {ofGroups.map((work) => (
          <WorkItem key={work.what} {...work} />
        ))}
      </ul>
    </section>
  );
}
