/** What would take something of the page away with it, into the clipboard or another app. */
const TAKEN = ['contextmenu', 'copy', 'cut', 'dragstart'] as const;

/**
 * What a shared tablet must not remember or give away of what is typed, as far as a page can ask for it. A keyboard may still learn words by
 * itself: Chromium tells Android's not to suggest where there is no spelling and no autocomplete, and the worker's desk says what to set on the tablet.
 */
export function leaveNoTraces(): void {
  const root = document.documentElement;
  // Inherited by every field: no dictionary learns, no service checks or completes or translates what is written.
  root.spellcheck = false;
  root.translate = false;
  root.dataset['kiosk'] = '';
  root.setAttribute('writingsuggestions', 'false');
  for (const kind of TAKEN) addEventListener(kind, (event) => event.preventDefault(), { capture: true });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('input, textarea')) target.setAttribute('autocorrect', 'off');
  });
  addEventListener('click', holdLinks, { capture: true });
  // The system draws a picture of the page for its list of open apps.
  document.addEventListener('visibilitychange', () => root.toggleAttribute('data-away', document.visibilityState === 'hidden'));
}

/** No link leads out. One inside the page moves the focus, without an entry in the history. */
function holdLinks(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  const id = link.getAttribute('href')?.split('#')[1];
  if (id) document.getElementById(id)?.focus();
}
