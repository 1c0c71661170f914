import type { ReadyItem } from './readyItems.ts';

const DRAWN = { ready: 'm7 13 4 4 8-9', missing: 'M8 8l10 10M18 8 8 18', look: 'M13 7v8m0 3.4v.2' } as const;

/** By its form and not by its colour: a tick, a cross, an exclamation mark. The words beside it say the same. */
export function StateMark({ state }: { readonly state: ReadyItem['state'] }) {
  return (
    <svg class="hub-mark" viewBox="0 0 26 26" aria-hidden="true">
      {state === 'ready' ? <circle cx="13" cy="13" r="12" /> : <rect x="1" y="1" width="24" height="24" rx="4" />}
      <path d={DRAWN[state]} />
    </svg>
  );
}
