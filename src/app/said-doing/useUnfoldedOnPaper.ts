import { useEffect } from 'preact/hooks';

/** On paper nothing can be unfolded: what is folded on the page is open while it is printed, but for choices and tools. */
export function useUnfoldedOnPaper(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .heard-filters, .heard-over)')];
      for (const folded of opened) folded.open = true;
    };
    const fold = () => {
      for (const folded of opened) folded.open = false;
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}
