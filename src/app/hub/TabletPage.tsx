import { useState } from 'preact/hooks';
import { ChoosePin } from './ChoosePin.tsx';
import type { DeskPageProps } from './DeskPages.tsx';
import { PinForm } from './EnterPin.tsx';
import { Heading } from './Heading.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { RescueFileButtons } from './RescueFileButtons.tsx';
import { ResetTablet } from './ResetTablet.tsx';
import { dayText, letterText } from './sessionWords.ts';

type NewPin = 'no' | 'old' | 'new' | 'done';

/** What this tablet is, its rescue file, its PIN, and how it stops being one. */
export function TabletPage({ data, desk, state, tablet, go }: DeskPageProps) {
  const [pin, setPin] = useState<NewPin>('no');
  const [rescued, setRescued] = useState(false);
  const { sessions, ledger, keeping } = state;
  const earlier = [...sessions].sort((one, other) => other.name.localeCompare(one.name));

  if (pin === 'old') {
    return (
      <>
        <Heading>New PIN</Heading>
        <p>Type the PIN that this tablet has now.</p>
        <PinForm desk={desk} label="The PIN it has now" action="Go on" right={() => setPin('new')} />
        <button type="button" class="heard-other" onClick={() => setPin('no')}>
          Leave it as it is
        </button>
      </>
    );
  }
  if (pin === 'new') {
    return (
      <ChoosePin
        title="New PIN"
        lead="From now on only the new one opens the desk."
        choose={desk.choosePin}
        chosen={() => setPin('done')}
      />
    );
  }
  return (
    <>
      <Heading>This tablet</Heading>
      <dl class="hub-facts">
        <div>
          <dt>Name</dt>
          <dd>{tablet.label}</dd>
        </div>
        <div>
          <dt>Belongs to</dt>
          <dd>{tablet.place.label}</dd>
        </div>
        <div>
          <dt>Languages and formats</dt>
          <dd>{tablet.tags?.length ?? 0}</dd>
        </div>
        <div>
          <dt>Version of the app</dt>
          <dd>{data.version}</dd>
        </div>
      </dl>
      <button type="button" class="heard-other" onClick={() => go('languages')}>
        Change the languages
      </button>
      <h2>What it holds</h2>
      <LedgerTable state={state} />
      {earlier.length > 0 && (
        <details>
          <summary>Session by session</summary>
          <ul>
            {earlier.map(({ name, day }) => (
              <li key={name}>
                {dayText(day)}, session {letterText(name)}: {ledger.sessions[name]?.saved ?? 0} saved, {ledger.sessions[name]?.sent ?? 0}{' '}
                sent, {ledger.sessions[name]?.confirmed ?? 0} confirmed
              </li>
            ))}
          </ul>
        </details>
      )}
      <RescueFileButtons desk={desk} saved={() => setRescued(true)} />
      <h2>PIN</h2>
      {pin === 'done' && <p class="heard-note is-good">The new PIN is in use.</p>}
      <button type="button" class="heard-other" onClick={() => setPin('old')}>
        New PIN
      </button>
      <ResetTablet desk={desk} unfinished={state.unfinished} waiting={keeping.waiting + keeping.refused} rescued={rescued} />
    </>
  );
}
