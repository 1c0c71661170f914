import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabletSetting } from '../../store/tabletSettings.ts';
import type { Unfinished as Counts } from '../../store/tabletState.ts';
import type { Desk, NotEnrolled } from './Desk.ts';
import { Heading } from './Heading.tsx';
import { Unfinished } from './Unfinished.tsx';

interface SetUpProps {
  readonly desk: Desk;
  readonly token: string;
  /** What this tablet was until now. */
  readonly before: TabletSetting | undefined;
  readonly unfinished: Counts;
  readonly done: () => void;
}

/** The endpoint and the tablet agree on who it is. Only when somebody says so: the link works once, and an address is opened by mistake. */
export function SetUp({ desk, token, before, unfinished, done }: SetUpProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<NotEnrolled>();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failed) notice.current?.focus();
  }, [failed]);

  async function enrol(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const why = await desk.enrol(token);
    setBusy(false);
    if (why) setFailed(why);
    else done();
  }

  const over = failed === 'link-over' || failed === 'not-kept';
  return (
    <>
      <Heading>{before ? 'Set up this tablet again' : 'Set up this tablet'}</Heading>
      {before ? (
        <p>
          It belongs to {before.place.label} now. With this link it gets a new PIN, and belongs to the place that the link was made for.
        </p>
      ) : (
        <p>It becomes a shared tablet that families answer on, one after the other. This is done once, and needs a network.</p>
      )}
      <p>Answers that wait on this device to be sent stay here, and are sent as before.</p>
      <Unfinished unfinished={unfinished} then="Setting up removes it, with all that was spoken." />
      {failed && (
        <div class="heard-errors" role="group" aria-labelledby="set-up-failed" tabIndex={-1} ref={notice}>
          <h2 id="set-up-failed">{FAILED[failed].title}</h2>
          <p>{FAILED[failed].todo}</p>
        </div>
      )}
      {over ? (
        <button type="button" class="heard-other" onClick={done}>
          {before ? 'Go on as before' : 'Close'}
        </button>
      ) : (
        <>
          <button type="button" class="heard-next" aria-disabled={busy ? 'true' : undefined} onClick={() => void enrol()}>
            {busy ? 'Asking the partnership …' : failed ? 'Try again' : 'Set up this tablet'}
          </button>
          {before && (
            <button type="button" class="heard-other" onClick={done}>
              Go on as before
            </button>
          )}
        </>
      )}
      <p role="status" class="heard-hidden">
        {busy && 'Asking the partnership …'}
      </p>
    </>
  );
}

const FAILED: Readonly<Record<NotEnrolled, { readonly title: string; readonly todo: string }>> = {
  'link-over': {
    title: 'This link does not work any more',
    todo: 'It was used before, or is older than a day. Ask an administrator for a new one. Nothing on this device has changed.',
  },
  offline: {
    title: 'There is no network',
    todo: 'Connect this tablet to the internet and try again. The link has not been used.',
  },
  endpoint: {
    title: 'The partnership’s server does not answer as it should',
    todo: 'Try again in a few minutes. If a Wi-Fi sign-in page is in the way, sign in there first.',
  },
  'no-worker': {
    title: 'This browser cannot keep the app',
    todo: 'It is a private window, or the address does not begin with https. Open the link in a normal window of Chrome, Edge, Firefox or Safari. The link has not been used.',
  },
  denied: {
    title: 'This browser keeps nothing',
    todo: 'A setting forbids it, or this is a private window. Open the link in a normal window. The link has not been used.',
  },
  full: {
    title: 'This tablet has no space left',
    todo: 'Remove photos, films or apps, then try again. The link has not been used.',
  },
  failed: {
    title: 'Nothing can be saved here just now',
    todo: 'Close the browser, start the tablet again, and open the link again. The link has not been used.',
  },
  'not-kept': {
    title: 'The link was used, but this tablet could not keep what came',
    todo: 'Make space on this tablet, then ask an administrator for a new link.',
  },
};
