/** Runs the act unless another tab of this app is at it. Where Web Locks are missing it runs: sending twice stores once. */
export async function inOneTab<T>(locks: LockManager | undefined, name: string, act: () => Promise<T>): Promise<T | 'elsewhere'> {
  if (!locks) return await act();
  return await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await act() : 'elsewhere'));
}
