/**
 * A browser may keep a page that is left alive, and show it to whoever presses "back": on a shared tablet an unlocked desk, or what the group before
 * said. Such a page goes off the screen when it is left, and begins anew when it is come back to.
 *
 * @returns how to stop.
 */
export function neverRestored(again: () => void = () => location.reload()): () => void {
  const over = new AbortController();
  addEventListener(
    'pagehide',
    ({ persisted }) => {
      // What is kept alive is shown before anything of it runs again.
      if (persisted) document.body.hidden = true;
    },
    { signal: over.signal },
  );
  addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal: over.signal });
  return () => over.abort();
}
