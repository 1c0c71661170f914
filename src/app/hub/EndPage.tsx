import { useState } from 'preact/hooks';
import type { TabletSession } from '../../store/tabletSettings.ts';
import { isoDay } from '../../sync/isoDay.ts';
import type { DeskPageProps } from './DeskPages.tsx';
import { endText } from './endText.ts';
import { Heading } from './Heading.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { Remains } from './Remains.tsx';
import { RescueFileButtons } from './RescueFileButtons.tsx';
import { SendNow } from './SendNow.tsx';
import { sessionText } from './sessionWords.ts';
import { Unfinished } from './Unfinished.tsx';

/** At the end of a day: how much is on the tablet and how much is safe elsewhere, on paper if need be. No answer is on it. */
export function EndPage({ desk, state, tablet, go }: DeskPageProps) {
  const { ledger, unfinished } = state;
  // Ended, it is still the one that this page is about: whoever puts the tablet away sees the list of what remains through to its end.
  const [ended, setEnded] = useState<TabletSession>();
  const open = state.open ?? ended;
  const { headline, safe } = endText(ledger);
  const going = state.open?.day === isoDay(new Date());
  return (
    <>
      <div class="hub-summary heard-stack">
        <Heading key={String(going)}>{headline}</Heading>
        <p>
          {tablet.label}, {tablet.place.label}. {open ? sessionText(open) : ''}
        </p>
        <LedgerTable state={state} session={open?.name} />
        <p>As of {new Date().toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}. This summary holds no answers.</p>
      </div>
      <Remains unfinished={unfinished} safe={safe} open={going} />
      <Unfinished
        unfinished={unfinished}
        then="It is not sealed, and only on this tablet. Open “Hold a group session” and finish it or throw it away."
      />
      <SendNow desk={desk} state={state} shutOff={tablet.shutOff !== undefined} />
      {!safe && <RescueFileButtons desk={desk} saved={() => undefined} />}
      <button type="button" class="heard-other" onClick={() => print()}>
        Print this summary
      </button>
      {going ? (
        <div class="hub-buttons">
          <button type="button" class="heard-next" onClick={async () => (await desk.endSession()) && setEnded(state.open)}>
            End the session
          </button>
          <button type="button" class="heard-other" onClick={() => go('session')}>
            Not yet
          </button>
        </div>
      ) : (
        <button type="button" class="heard-other" onClick={() => go('session')}>
          {ended ? 'Open another session' : 'Back'}
        </button>
      )}
    </>
  );
}
