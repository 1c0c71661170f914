/**
 * "Skip to the page" moves the focus and leaves the address alone: on pages where something stands behind the `#` (an invitation, a set-up link),
 * `#main` would take its place, and begin the page anew.
 */
export function skipInPlace(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.heard-skip') : null;
    const to = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (!to) return;
    event.preventDefault();
    // What takes no focus by itself.
    if (!to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus();
  });
}
