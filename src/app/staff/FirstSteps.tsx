import { useState } from 'preact/hooks';
import { placesSchema } from '../../contract/staff/campaigns.ts';
import { type People, peopleSchema } from '../../contract/staff/people.ts';
import { tabletsSchema } from '../../contract/staff/tablets.ts';
import { mark, setMark } from '../device.ts';
import { useAsked } from './useAsked.ts';

/** Before families can speak: whoever types what was said does not check it. */
const LISTENERS = 2;

/** What an administrator does first, as the README has it. It goes when what can be seen to be done is done, or when somebody puts it away. */
export function FirstSteps() {
  const people = useAsked(peopleSchema, '/people').reply;
  const places = useAsked(placesSchema, '/campaigns').reply;
  const tablets = useAsked(tabletsSchema, '/tablets').reply;
  const [away, setAway] = useState(() => mark('first-steps') !== null);
  if (away || !people || !places || !tablets) return undefined;
  const steps: readonly Step[] = [
    {
      href: '/staff/people',
      title: 'Invite your colleagues',
      why: 'Each with the roles that they need. Two of them must be listeners before families can speak.',
      done: people.ok && listenersIn(people.value) >= LISTENERS,
    },
    {
      href: '/staff/surveys',
      title: 'See which surveys are open',
      why: 'All that are open can be answered now. Read them as families see them, and close what is not to be asked yet.',
    },
    {
      href: '/staff/campaigns',
      title: 'Name a place, and print its poster',
      why: 'Its QR code leads families to the surveys, and tells you which place was reached.',
      done: places.ok && places.value.places.some(({ archived }) => archived === undefined),
    },
    {
      href: '/staff/tablets',
      title: 'Set up a shared tablet',
      why: 'Only if families answer on one, at a hub or a drop-in. It belongs to a place.',
      done: tablets.ok && tablets.value.tablets.length > 0,
    },
    {
      href: '/staff/retention',
      title: 'Confirm what is only proposed',
      why: 'How long answers and recordings are kept. The council decides it; until then these are proposals.',
    },
  ];
  if (steps.every(({ done }) => done !== false)) return undefined;
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <ol class="staff-steps">
        {steps.map(({ href, title, why, done }) => (
          <li key={href} class={done ? 'is-done' : undefined}>
            <a href={href}>{title}</a>
            {done && <strong> (done)</strong>}
            <p>{why}</p>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="staff-button"
        onClick={() => {
          setMark('first-steps', 'away');
          setAway(true);
          // The button that was pressed is gone.
          document.getElementById('main')?.focus();
        }}
      >
        Put this list away
      </button>
    </section>
  );
}

interface Step {
  readonly href: string;
  readonly title: string;
  readonly why: string;
  /** Absent where it cannot be seen from here. */
  readonly done?: boolean;
}

const listenersIn = ({ people, invitations }: People): number =>
  [...people, ...invitations].filter(({ roles }) => roles.includes('listener')).length;
