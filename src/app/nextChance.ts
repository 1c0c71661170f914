const RETRY_MS = 20_000;

/** Resolves when it is worth trying again to fetch something: the network is back, the page is looked at, or 20 seconds have gone by. */
export function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    const events = new AbortController();
    const go = () => {
      events.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, RETRY_MS);
    addEventListener('online', go, events);
    document.addEventListener('visibilitychange', go, events);
  });
}
