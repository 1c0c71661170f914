/*
 * Where a person stands in a survey, in the browser's own history, so that the phone's "back" goes back one question. No
 * question stands in the address: which ones were asked tells something, and a shared phone's history keeps addresses.
 */

/** What one entry remembers. */
interface Place {
  /** The page, or `check`. Absent in the entry in which the survey was opened. */
  readonly page?: string;
  /** The page of the entry before this one. */
  readonly from?: string;
  /** The draft's id: whoever loads the page again needs no asking whether to carry on. */
  readonly draft?: string;
}

/** The entry that is shown now. */
export function place(): Place {
  return (history.state as Place | null) ?? {};
}

/** A new entry. */
export function moveTo(now: Place): void {
  history.pushState(now, '', location.pathname + location.search);
}

/** This entry, changed. */
export function stayAt(now: Place): void {
  history.replaceState(now, '', location.pathname + location.search);
}

/** Calls back when a person goes back or forward, with the page that was there; not for entries that are not ours. */
export function onReturn(returned: (page: string | undefined) => void): void {
  if (!history.state) history.replaceState({} satisfies Place, '');
  // The browser would put the page before back to where it was left: at its bottom, on the button.
  history.scrollRestoration = 'manual';
  addEventListener('popstate', ({ state }) => {
    // The link that skips to the main part makes an entry of its own.
    if (state) returned((state as Place).page);
  });
}
