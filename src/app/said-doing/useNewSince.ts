import { useMemo } from 'preact/hooks';
import type { PublishedEntry } from '../../contract/loop.ts';
import { lookNow, newSince } from '../../domain/said-doing/look.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { keepLook, keptLook } from './keptLook.ts';

export interface NewEntries {
  /** The day of the look before this one, ISO. */
  readonly since: string;
  readonly ids: ReadonlySet<string>;
}

/** Looks at the entries, remembers that, and tells what came or changed since the look before; `undefined` at the first one. */
export function useNewSince(entries: readonly PublishedEntry[] | undefined): NewEntries | undefined {
  return useMemo(() => {
    if (!entries) return undefined;
    const look = lookNow(keptLook(), entries, isoDay(new Date()));
    keepLook(look);
    return look.before && { since: look.before.day, ids: new Set(newSince(look.before, entries).map(({ id }) => id)) };
  }, [entries]);
}
