import { type Waiting, waitingSchema } from '../../../contract/staff/listening.ts';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { filterQuery } from './filterQuery.ts';

const PARTS = [
  ['toTranscribe', 'to-transcribe', 'to type'],
  ['toCheck', 'to-check', 'typed, for a second person to check'],
  ['missing', 'missing', 'with a recording that has not arrived'],
] as const satisfies readonly (readonly [keyof Waiting, string, string])[];

/** How many spoken answers wait for somebody, each with the way to them; nothing while none does. */
export function WaitingHearings() {
  const { reply } = useAsked(waitingSchema, '/hearings/waiting');
  if (!reply?.ok) return undefined;
  const some = PARTS.filter(([part]) => reply.value[part].count > 0);
  if (some.length === 0) return undefined;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Spoken answers</h2>
      <ul class="hearing-waiting">
        {some.map(([part, spoken, text]) => {
          const { count, since } = reply.value[part];
          return (
            <li key={part}>
              <a href={`/staff/listening${filterQuery({ part: 'all', spoken })}`}>
                <strong>{count.toLocaleString('en-GB')}</strong> {text}
              </a>
              {since !== undefined && <span>, since {dayText(since)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
