import { useState } from 'preact/hooks';
import type { Unfinished as Counts } from '../../store/tabletState.ts';
import type { Desk } from './Desk.ts';
import { Unfinished } from './Unfinished.tsx';

interface ResetTabletProps {
  readonly desk: Desk;
  readonly unfinished: Counts;
  /** Responses that are here and not received. */
  readonly waiting: number;
  /** They have been saved to a file since this page was opened. */
  readonly rescued: boolean;
}

/** Before a tablet goes to another place or another use. Asked twice, and not while anything is on this tablet alone. */
export function ResetTablet({ desk, unfinished, waiting, rescued }: ResetTabletProps) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const may = waiting === 0 || rescued;
  async function reset(): Promise<void> {
    setFailed(false);
    // The page that comes is one of a device that is nobody's.
    if (await desk.reset()) location.reload();
    else setFailed(true);
  }
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">Reset this tablet</h2>
      <p>It then belongs to no place: its name, PIN, sessions and counts are gone, and a new set-up link is needed.</p>
      <Unfinished unfinished={unfinished} then="A reset removes it, with all that was spoken. It is in no rescue file." />
      {!may && (
        <p class="heard-note">
          {waiting} {waiting === 1 ? 'response waits' : 'responses wait'} here. Send {waiting === 1 ? 'it' : 'them'}, or save the rescue
          file first.
        </p>
      )}
      {may && !asking && (
        <button type="button" class="heard-other hub-grave" onClick={() => setAsking(true)}>
          Reset this tablet
        </button>
      )}
      {may && asking && (
        <div class="hub-notice is-bad" role="group" aria-labelledby="reset-sure">
          <p id="reset-sure">
            Reset it now?{' '}
            {waiting > 0 && 'What waits stays on this device, sealed, and in the file that you saved; bring the file to an administrator.'}
          </p>
          <div class="hub-buttons">
            <button type="button" class="heard-other hub-grave" onClick={() => void reset()}>
              Yes, reset it
            </button>
            <button type="button" class="heard-other" onClick={() => setAsking(false)}>
              No
            </button>
          </div>
        </div>
      )}
      <p role="status">{failed && 'It could not be reset. Try again.'}</p>
    </section>
  );
}
