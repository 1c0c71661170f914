/** Starts a timer; what it returns stops it. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** `fetch` that gives up after so many milliseconds: a request that hangs on a dead line would hold up the whole queue. */
export function withinTime(fetch: typeof globalThis.fetch, timer: Timer, milliseconds: number): typeof globalThis.fetch {
  return async (input, init) => {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const cancel = timer(stop, milliseconds);
    init?.signal?.addEventListener('abort', stop);
    if (init?.signal?.aborted) stop();
    try {
      // The body is read inside the limit as well: headers may come, and then nothing.
      const response = await fetch(input, { ...init, signal: limit.signal });
      const body = await response.arrayBuffer();
      const { status, statusText, headers } = response;
      return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
    } finally {
      cancel();
      init?.signal?.removeEventListener('abort', stop);
    }
  };
}
