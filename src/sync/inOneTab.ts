/**
 * Runs the act unless another tab of this app is at it. Where Web Locks are missing it runs: sending twice stores once.
 *
 * @param left aborted when this page is left: others need not wait for what it does no more, even if the act never settles.
 */
export async function inOneTab<T>(
  locks: LockManager | undefined,
  name: string,
  act: () => Promise<T>,
  left: AbortSignal,
): Promise<T | 'elsewhere'> {
  if (!locks) return await act();
  return await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await unlessLeft(act, left) : 'elsewhere'));
}

async function unlessLeft<T>(act: () => Promise<T>, left: AbortSignal): Promise<T | 'elsewhere'> {
  let stop = (): void => undefined;
  const gone = new Promise<'elsewhere'>((resolve) => {
    stop = () => resolve('elsewhere');
    if (left.aborted) stop();
    left.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([act(), gone]);
  } finally {
    // A page lives for days and tries again and again: nothing is to be left of a try.
    left.removeEventListener('abort', stop);
  }
}
