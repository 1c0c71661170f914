import { mark, setMark } from '../device.ts';
import { DISPLAY_SETTINGS, type DisplaySetting } from '../display/displaySettings.ts';
import { FAMILIES } from './addresses.ts';

/** Milliseconds in which the browser goes back one entry; one that does not is left from where it stands. */
const PATIENCE = 1_000;

/** Whether there is an entry of ours behind the page's own. */
let guarded = false;
let leavingTo: string | undefined;

/**
 * The browser's "back" goes back one question and never further. A page that is left is replaced, so there is no entry before it; while somebody
 * answers there is one of ours behind it, for "back" to be caught in. Neither tells which question was asked.
 *
 * @param back goes back one question; nothing, at the first.
 */
export function guardBack(back: () => void): void {
  history.replaceState({}, '');
  history.scrollRestoration = 'manual';
  const guard = () => {
    if (guarded) return;
    guarded = true;
    history.pushState({ guard: true }, '');
  };
  // With the first touch: Chromium passes over entries that a page makes unasked.
  for (const kind of ['pointerup', 'keydown', 'click'] as const) addEventListener(kind, guard, { capture: true });
  addEventListener('popstate', ({ state }) => {
    if (leavingTo !== undefined) return location.replace(leavingTo);
    // By going, and not by another entry: so many times, so often it is caught.
    if (guarded && !(state as { guard?: true } | null)?.guard) {
      back();
      history.forward();
    }
  });
  // Nothing is shown that was kept alive by the browser.
  addEventListener('pageshow', ({ persisted }) => persisted && location.replace(FAMILIES));
}

/** Goes to another page in the place of this one, with everything off the screen first. What was answered ends with this page. */
export function leave(to: string): void {
  leavingTo = to;
  globalThis.speechSynthesis?.cancel();
  document.body.replaceChildren();
  if (guarded) history.back();
  setTimeout(() => location.replace(to), guarded ? PATIENCE : 0);
}

/** How the last family wanted pages to look and sound, and what they read: as the tablet comes, for the next. */
export function forgetSettings(): void {
  for (const setting of Object.keys(DISPLAY_SETTINGS) as DisplaySetting[]) {
    setMark(setting, null);
    delete document.documentElement.dataset[setting];
  }
  for (const name of ['language', 'aloud', 'aloud-speed'] as const) if (mark(name) !== null) setMark(name, null);
}
