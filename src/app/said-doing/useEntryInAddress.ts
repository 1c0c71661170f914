import { useEffect, useState } from 'preact/hooks';

/** Places on the page that are no entries. */
const PLACES = ['', 'main', 'list'];

/** The entry that the address names (`/said#<id>`), or `undefined`: all of them. */
export function useEntryInAddress(): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const look = () => {
      const named = decodeURIComponent(location.hash.slice(1));
      // The link that skips to the main part stays where it is.
      if (named !== 'main') setId(PLACES.includes(named) ? undefined : named);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return id;
}
