import { useEffect } from 'preact/hooks';

/**
 * Opens the part of the page that the address names, whenever it names another: it may be folded, and stand there only since figures came.
 *
 * @param here whether they have come.
 */
export function useAreaInAddress(here: boolean): void {
  useEffect(() => {
    if (!here) return;
    const open = () => {
      const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const fold = named?.closest('details') ?? named?.querySelector('details');
      if (!named?.closest('main') || !fold) return;
      fold.open = true;
      named.scrollIntoView();
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [here]);
}
