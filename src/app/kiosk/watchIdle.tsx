import { render } from 'preact';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { SOUNDING } from '../aloud/sounding.ts';
import { Idle } from './Idle.ts';
import { IdleDialog, MORE } from './IdleDialog.tsx';

/** Milliseconds between two looks at the clock. */
const TICK = 1_000;
/** What a person does on a page. A screen reader's double tap is a click. */
const TOUCHES = ['pointerdown', 'pointermove', 'click', 'keydown', 'input', 'wheel', 'touchmove'] as const;
/** These lead on to the second button, or do nothing yet. */
const LEADING = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

interface Watched {
  readonly minutes: number;
  /** What it is asked in; `undefined` where there is nothing to lose, and nobody is asked. */
  readonly asks: () => { readonly t: Translate; readonly variant: Pick<Variant, 'tag' | 'dir'>; readonly answering: boolean } | undefined;
  /** Nobody is there any more. Called once. */
  readonly over: () => void;
}

/**
 * Watches whether somebody is still in front of the tablet, and asks before anything goes.
 *
 * @returns what tells that somebody speaks or listens.
 */
export function watchIdle({ minutes, asks, over }: Watched): () => void {
  const idle = new Idle(minutes, Date.now);
  const place = document.body.appendChild(document.createElement('div'));
  const end = new AbortController();
  const { signal } = end;
  let asked = false;

  function look(): void {
    if (signal.aborted) return;
    if (globalThis.speechSynthesis?.speaking) idle.hear();
    const { state } = idle;
    const words = state.at === 'asking' ? asks() : undefined;
    if (state.at === 'over' || (state.at === 'asking' && !words)) {
      end.abort();
      clearInterval(timer);
      render(null, place);
      over();
    } else if (state.at === 'asking' && words) {
      asked = true;
      render(<IdleDialog {...words} left={state.left} here={touched} more={more} />, place);
    } else if (asked) {
      asked = false;
      render(null, place);
    }
  }
  function touched(): void {
    idle.touch();
    look();
  }
  function more(): void {
    idle.more();
    look();
  }
  function heard(): void {
    idle.hear();
    if (asked) look();
  }

  const timer = setInterval(look, TICK);
  for (const kind of TOUCHES) {
    addEventListener(
      kind,
      (event) => {
        if (!asked) return idle.touch();
        const leading = event instanceof KeyboardEvent && LEADING.includes(event.key);
        const onMore = event.target instanceof Element && event.target.id === MORE;
        if (!leading && !onMore && kind !== 'pointermove') touched();
      },
      { capture: true, passive: true, signal },
    );
  }
  document.addEventListener(SOUNDING, heard, { signal });
  // A sign clip stands in the page; what plays in it bubbles to nobody.
  document.addEventListener('timeupdate', heard, { capture: true, signal });
  // Before the tablet that wakes shows anything to whoever woke it.
  document.addEventListener('visibilitychange', look, { signal });
  return heard;
}
