/** What came of it; `undefined` where it failed, or had not ended after so many milliseconds. */
export function within<T>(work: Promise<T>, limit: number): Promise<T | undefined> {
  return Promise.race([
    work.catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), limit);
    }),
  ]);
}
