/** This tab works on a draft. */
export interface HeldDraft {
  readonly release: () => void;
  /** Settles when another tab takes over (`takeOver`): stop saving then, and say so. */
  readonly lost: Promise<void>;
}

/**
 * Lets one tab at a time work on a draft, by a Web Lock: the browser frees it when the tab closes or crashes. A
 * browser without Web Locks holds at once; there, `finishDraft`'s transaction still sees to it that a draft is finished once.
 *
 * @param name see `draftName`.
 * @param takeOver takes the draft from the tab that holds it: "Continue here". On a phone people rarely find the old tab.
 */
export function holdDraft(locks: LockManager | undefined, name: string, takeOver = false): Promise<HeldDraft | 'elsewhere'> {
  const { promise: released, settle: release } = signal();
  const { promise: lost, settle: lose } = signal();
  const held: HeldDraft = { release, lost };
  if (!locks) return Promise.resolve(held);
  // A page that is left may be kept alive with its locks (WebKit before 26), or lose them as if another tab had taken over (since then).
  // https://bugs.webkit.org/show_bug.cgi?id=283528
  const leave = ({ persisted }: PageTransitionEvent) => persisted && release();
  globalThis.addEventListener?.('pagehide', leave);
  void Promise.race([released, lost]).then(() => globalThis.removeEventListener?.('pagehide', leave));
  return new Promise((resolve, reject) => {
    const holding = locks.request(`heard-draft-${name}`, takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
      resolve(lock ? held : 'elsewhere');
      return lock ? released : undefined;
    });
    // A lock that is stolen rejects its holder's request with AbortError. Before it was granted, any error is a refusal.
    holding.catch((error: unknown) => {
      lose();
      reject(error);
    });
  });
}

function signal(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle: () => settle() };
}
