type Granted = (lock: Lock | null) => unknown;

/** The part of Web Locks that Heard uses, by the standard's rules: exclusive, `ifAvailable`, `steal`. */
export function fakeLocks(): LockManager {
  const holders = new Map<string, (reason: DOMException) => void>();
  const request = async (name: string, options: LockOptions, granted: Granted): Promise<unknown> => {
    if (holders.has(name) && !options.steal) return granted(null);
    holders.get(name)?.(new DOMException('stolen', 'AbortError'));
    let lose: (reason: DOMException) => void = () => undefined;
    const stolen = new Promise<never>((_, reject) => {
      lose = reject;
    });
    holders.set(name, lose);
    try {
      return await Promise.race([stolen, Promise.resolve(granted({ name, mode: 'exclusive' }))]);
    } finally {
      if (holders.get(name) === lose) holders.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}
