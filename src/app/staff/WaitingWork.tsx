import { type WaitingWork as Waits, type Work, waitingWorkSchema } from '../../contract/staff/waiting.ts';
import { Loaded } from './controls/Loaded.tsx';
import { filterQuery } from './listening/filterQuery.ts';
import { dayText } from './names.ts';
import { useAsked } from './useAsked.ts';

/** By what waits: where it is done, and what one and several are called. */
const KINDS: Readonly<Record<Work, readonly [href: string, one: string, several: string]>> = {
  concerns: ['/staff/concerns', 'concern to settle', 'concerns to settle'],
  lost: ['/staff/tablets', 'answer that a tablet kept and that has not come', 'answers that tablets kept and that have not come'],
  'new-texts': [`/staff/listening${filterQuery({ part: 'new' })}`, 'new text to read', 'new texts to read'],
  'to-transcribe': [
    `/staff/listening${filterQuery({ part: 'all', spoken: 'to-transcribe' })}`,
    'spoken answer to type',
    'spoken answers to type',
  ],
  'to-check': [
    `/staff/listening${filterQuery({ part: 'all', spoken: 'to-check' })}`,
    'typed answer for a second person to check',
    'typed answers for a second person to check',
  ],
  'groups-to-transcribe': ['/staff/groups', 'thing that a group said, to type', 'things that groups said, to type'],
  'groups-to-check': [
    '/staff/groups',
    'typed thing that a group said, for a second person to check',
    'typed things that groups said, for a second person to check',
  ],
  'sign-off': ['/staff/entries?state=waiting', 'entry for the forum to look at', 'entries for the forum to look at'],
  'signed-off': [
    '/staff/entries?state=signed-off',
    'entry that the forum agreed with, to publish',
    'entries that the forum agreed with, to publish',
  ],
  proposals: ['/staff/entries', 'proposal from the Changemakers', 'proposals from the Changemakers'],
  drafts: ['/staff/entries?state=draft', 'entry that is a draft', 'entries that are drafts'],
  readings: ['/staff/prompts', 'recorded question to listen to and publish', 'recorded questions to listen to and publish'],
};

/** What waits for whoever is signed in, the most urgent first, each with the way to it. */
export function WaitingWork() {
  const asked = useAsked(waitingWorkSchema, '/waiting');
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">What waits for you</h2>
      <Loaded asked={asked}>
        {({ work }) =>
          work.length === 0 ? (
            <p>Nothing waits for you.</p>
          ) : (
            <ul class="hearing-waiting">
              {work.map((each) => (
                <WorkItem key={each.what} {...each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

export function WorkItem(work: Waits['work'][number]) {
  const [href, one, several] = KINDS[work.what];
  return (
    <li>
      <a href={href}>
        <strong>{work.count.toLocaleString('en-GB')}</strong> {work.count === 1 ? one : several}
      </a>
      {when(work)}
    </li>
  );
}

function when({ what, count, day, overdue = 0 }: Waits['work'][number]) {
  if (day === undefined) return undefined;
  if (overdue > 0) return <strong class="listen-concern">{overdue === 1 ? '1 is overdue' : `${overdue} are overdue`}</strong>;
  return what === 'concerns' ? (
    <span>
      , {count > 1 && 'the first '}by {dayText(day)}
    </span>
  ) : (
    <span>, since {dayText(day)}</span>
  );
}
