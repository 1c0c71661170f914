import { useEffect, useRef } from 'preact/hooks';

/** In the second entry, which stands for "somewhere inside". It holds nothing of what is shown: a browser writes states to its disk. */
const INSIDE = 'inside';

const isInside = (): boolean => history.state === INSIDE;

/**
 * The phone's "back" does what the page's own way back does, and only from where there is none it leaves the page. So there is never more than one
 * entry behind the page's own, and none once the page has gone back by itself: a shared tablet's history keeps no trail of what a group did.
 *
 * @param back absent where there is nothing to go back to.
 */
export function useBack(back: (() => void) | undefined): void {
  const now = useRef(back);
  now.current = back;
  /** The page itself goes back in the history: it ends a moment later. */
  const goes = useRef(false);
  const settle = () => {
    if (goes.current || isInside() === (now.current !== undefined)) return;
    if (now.current) return history.pushState(INSIDE, '');
    goes.current = true;
    history.back();
  };
  useEffect(() => {
    // The browser would put the list where the activity was left.
    history.scrollRestoration = 'manual';
    const arrive = () => {
      const own = goes.current;
      goes.current = false;
      if (!own && !isInside() && now.current) now.current();
      else settle();
    };
    addEventListener('popstate', arrive);
    return () => removeEventListener('popstate', arrive);
  }, []);
  useEffect(settle, [back !== undefined]);
}
