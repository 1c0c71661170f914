import type { Unfinished } from '../../store/tabletState.ts';
import { StateMark } from './StateMark.tsx';

interface RemainsProps {
  readonly unfinished: Unfinished;
  /** Nothing is on this tablet alone. */
  readonly safe: boolean;
  /** The session is of today, and not ended yet. */
  readonly open: boolean;
}

/** What is still to be done before the tablet is put away, and what is done already: thing by thing, so that none is forgotten. */
export function Remains({ unfinished, safe, open }: RemainsProps) {
  const finished = unfinished.surveys + unfinished.groups === 0;
  const items = [
    { done: finished, title: finished ? 'Nothing is left half done' : 'Something is begun and not finished' },
    { done: safe, title: safe ? 'Nothing waits to be sent' : 'Not everything is sent: send it now, or take the rescue file with you' },
    { done: !open, title: open ? 'The session is open: end it below' : 'The session is ended' },
  ];
  const left = items.filter(({ done }) => !done).length;
  return (
    <section aria-labelledby="remains">
      <h2 id="remains">
        {left === 0 ? 'Nothing remains: the tablet can be put away' : `Before you put it away: ${left} of ${items.length} to do`}
      </h2>
      <ul class="hub-remains">
        {items.map(({ done, title }, at) => (
          <li key={at} class={done ? 'is-ready' : 'is-missing'}>
            <StateMark state={done ? 'ready' : 'look'} />
            <span>
              <span class="heard-hidden">{done ? 'Done: ' : 'To do: '}</span>
              {title}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
