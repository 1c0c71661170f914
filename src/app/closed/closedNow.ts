import type { Content } from '../../contract/content.ts';
import { type Closing, hasOpened } from '../../domain/survey/opening.ts';
import { contentKept } from '../../store/keepContent.ts';
import { observeKept } from '../../store/observeKept.ts';
import type { Store } from '../../store/openStore.ts';
import { isoDay } from '../../sync/isoDay.ts';

export type Closed = Closing & { readonly id: string };

/**
 * Tells which surveys are closed, as this device knows it: now, and whenever newer content has come. A device that knows
 * nothing yet takes every survey for open; what is answered on it is received all the same.
 */
export function closedNow(store: Pick<Store, 'run'>, tell: (closed: readonly Closed[]) => void): void {
  observeKept(
    () => store.run(contentKept),
    (kept) => tell(kept.ok && kept.value ? closedIn(kept.value.content) : []),
  );
}

const closedIn = ({ closed = [] }: Content): readonly Closed[] => closed.filter((each) => !hasOpened(each, isoDay(new Date())));
