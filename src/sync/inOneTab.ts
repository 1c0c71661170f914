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
  return await locks.request(name, { ifAvailable: true }, (lock) => (lock ? Promise.race([act(), elsewhereOnce(left)]) : 'elsewhere'));
}

function elsewhereOnce(left: AbortSignal): Promise<'elsewhere'> {
  return new Promise((resolve) => {
    if (left.aborted) resolve('elsewhere');
    left.addEventListener('abort', () => resolve('elsewhere'));
  });
}
