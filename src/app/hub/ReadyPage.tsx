import { useEffect, useState } from 'preact/hooks';
import type { DeskPageProps } from './DeskPages.tsx';
import { Heading } from './Heading.tsx';
import type { ReadyItem } from './readyItems.ts';
import { StateMark } from './StateMark.tsx';
import { TabletItself } from './TabletItself.tsx';

/** Whether the tablet can go where there is no network: thing by thing, in words. */
export function ReadyPage({ desk, download, state, tablet, go }: DeskPageProps) {
  const tags = tablet.tags ?? [];
  const [items, setItems] = useState<readonly ReadyItem[]>();
  const [turn, setTurn] = useState(0);
  const { update } = state.keeping;
  const fetching = download.state.at === 'fetching';
  useEffect(() => {
    let current = true;
    setItems(undefined);
    void desk.check(tags).then((now) => current && setItems(now));
    return () => {
      current = false;
    };
    // Looked at again when the download has ended meanwhile.
  }, [turn, update, fetching]);

  const missing = items?.filter((item) => item.state === 'missing') ?? [];
  const toLook = items?.filter((item) => item.state === 'look') ?? [];
  const toFetch = missing.some(({ id }) => id === 'files' || id === 'recorded');
  return (
    <>
      <Heading>Ready to go offline?</Heading>
      <p role="status" class={items ? `hub-verdict ${missing.length > 0 ? 'is-missing' : 'is-ready'}` : undefined}>
        {!items && 'Looking …'}
        {items && missing.length > 0 && `Not ready yet: ${count(missing.length, 'thing')} missing.`}
        {items &&
          missing.length === 0 &&
          (toLook.length > 0
            ? `Ready, as far as the tablet can tell. Look at ${count(toLook.length, 'thing')} yourself.`
            : 'Ready to go offline.')}
      </p>
      {items && (
        <ul class="hub-items">
          {items.map(({ id, state, title, said, todo }) => (
            <li key={id} class={`is-${state}`}>
              <StateMark state={state} />
              <div>
                <h2>
                  {title}: <span class="hub-state">{STATES[state]}</span>
                </h2>
                <p>{said}</p>
                {todo && (
                  <p>
                    <strong>{todo}</strong>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {toFetch && !fetching && (
        <button
          type="button"
          class="heard-next"
          onClick={() => {
            void download.start(tags);
            go('fetching');
          }}
        >
          Download the rest
        </button>
      )}
      {items && (
        <div class="hub-buttons">
          <button type="button" class="heard-other" onClick={() => setTurn(turn + 1)}>
            Check again
          </button>
          <button type="button" class="heard-other" onClick={() => go('languages')}>
            Change the languages
          </button>
        </div>
      )}
      <TabletItself />
      <p class="heard-lead">
        Tomorrow, without a network: open {location.host}/hub in this browser. Put it on the home screen now, or make it a bookmark.
      </p>
    </>
  );
}

const STATES = { ready: 'ready', missing: 'missing', look: 'look yourself' } as const;
const count = (n: number, of: string): string => `${n} ${of}${n === 1 ? '' : 's'}`;
