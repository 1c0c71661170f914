import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Mark } from '../controls/Mark.tsx';
import { mark } from '../device.ts';
import type { CannotKeep } from '../keeper.ts';
import { ChoosePin } from './ChoosePin.tsx';
import type { Desk, DeskState } from './Desk.ts';
import { DeskPages } from './DeskPages.tsx';
import { Download } from './Download.ts';
import { EnterPin } from './EnterPin.tsx';
import type { HubData } from './hubData.ts';
import { NotSetUp } from './NotSetUp.tsx';
import { SetUp } from './SetUp.tsx';

interface HubProps {
  readonly data: HubData;
  readonly desk: Desk;
  /** From the administrator's link; `''` without one. */
  readonly token: string;
}

/** Minutes without a touch after which the desk asks for the PIN again: a tablet that lies about is a family's. */
const IDLE_MINUTES = 10;
/** Milliseconds after which it is looked at again whether they are over. */
const LOOK = 5_000;

/** The worker's desk on a shared tablet. Whoever opens it meets the PIN first. */
export function Hub({ data, desk, token }: HubProps) {
  const [state, setState] = useState<DeskState | CannotKeep>();
  const [link, setLink] = useState(token);
  const [unlocked, setUnlocked] = useState(false);
  const [, setTurn] = useState(0);
  const download = useMemo(() => new Download(desk, () => setTurn((turn) => turn + 1)), [desk]);
  useGoOn(download, unlocked && typeof state === 'object' ? state.tablet?.tags : undefined);
  useEffect(() => desk.observe(setState), [desk]);
  useLockWhenIdle(unlocked, () => setUnlocked(false));
  const open = () => {
    void desk.takeBack();
    setUnlocked(true);
  };

  if (typeof state === 'string')
    return (
      <Frame>
        <NotSetUp why={state} />
      </Frame>
    );
  if (!state)
    return (
      <Frame>
        <p role="status">Looking at this tablet …</p>
      </Frame>
    );
  if (link !== '')
    return (
      <Frame>
        <SetUp desk={desk} token={link} before={state.tablet} unfinished={state.unfinished} done={() => setLink('')} />
      </Frame>
    );
  const { tablet } = state;
  if (!tablet)
    return (
      <Frame>
        <NotSetUp />
      </Frame>
    );
  if (!state.pin) {
    return (
      <Frame>
        <ChoosePin
          title="Choose a PIN for this tablet"
          lead={`This tablet belongs to ${tablet.place.label} and is called “${tablet.label}”. Its PIN takes it out of families’ hands again.`}
          choose={desk.choosePin}
          chosen={open}
        />
      </Frame>
    );
  }
  if (!unlocked)
    return (
      <Frame>
        <EnterPin desk={desk} open={open} handedOver={mark('kiosk') !== null} />
      </Frame>
    );
  return <DeskPages data={data} desk={desk} download={download} state={state} tablet={tablet} lock={() => setUnlocked(false)} />;
}

function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="hub">
      <header class="hub-header">
        <span class="heard-home">
          <Mark />
          <span>Heard at a hub</span>
        </span>
      </header>
      <main class="hub-main is-narrow" id="main">
        {children}
      </main>
    </div>
  );
}

/** What is missing comes by itself: whenever the desk is opened with a network, and when the network is back. */
function useGoOn(download: Download, tags: readonly string[] | undefined): void {
  useEffect(() => {
    if (!tags) return;
    const goOn = () => {
      if (navigator.onLine) void download.goOn(tags);
    };
    goOn();
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, [download, tags?.join()]);
  useEffect(() => () => download.stop(), [download]);
}

function useLockWhenIdle(unlocked: boolean, lock: () => void): void {
  useEffect(() => {
    if (!unlocked) return;
    const stop = new AbortController();
    let touched = Date.now();
    // By the clock: a tablet that sleeps stops every timer, and the finger that wakes it may be a family's.
    const look = () => {
      const still = Math.abs(Date.now() - touched) < IDLE_MINUTES * 60_000;
      if (!still) lock();
      return still;
    };
    const touch = () => {
      if (look()) touched = Date.now();
    };
    const { signal } = stop;
    for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, touch, { signal, passive: true, capture: true });
    document.addEventListener('visibilitychange', look, { signal });
    const timer = setInterval(look, LOOK);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [unlocked]);
}
