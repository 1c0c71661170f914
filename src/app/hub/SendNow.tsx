import { useState } from 'preact/hooks';
import type { SyncState } from '../../sync/startSync.ts';
import type { Desk, DeskState } from './Desk.ts';

interface SendNowProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly shutOff: boolean;
}

/** Says what came of it. What does not go now goes by itself when there is a network. */
export function SendNow({ desk, state: { keeping }, shutOff }: SendNowProps) {
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function send(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setSaid('Sending …');
    const outcome = await desk.sendNow();
    setBusy(false);
    setSaid(shutOff ? 'Nothing more is taken from this tablet: it has been shut off.' : SAID[outcome]);
  }
  return (
    <>
      <button type="button" class="heard-other" aria-disabled={busy ? 'true' : undefined} onClick={() => void send()}>
        {keeping.sending || busy ? 'Sending …' : 'Send now'}
      </button>
      <p role="status">{said}</p>
    </>
  );
}

const SAID: Readonly<Record<SyncState, string>> = {
  idle: 'All that can be sent has been sent.',
  sending: 'Sending …',
  offline: 'There is no network. It is safe here, and is sent by itself when there is one.',
  waiting: 'Not everything could be sent now. It is tried again by itself.',
};
