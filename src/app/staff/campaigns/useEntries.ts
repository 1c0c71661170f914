import { useEffect, useState } from 'preact/hooks';
import { loopSchema, type PublishedEntry } from '../../../contract/loop.ts';

/** The published entries in a variant; none where there are none, or no answer. */
export function useEntries(tag: string): readonly PublishedEntry[] {
  const [found, setFound] = useState<{ readonly tag: string; readonly entries: readonly PublishedEntry[] }>();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    fetch(`/api/loop?lang=${encodeURIComponent(tag)}`, { signal })
      .then(async (answer) => (answer.ok ? loopSchema.safeParse(await answer.json()) : undefined))
      .then((loop) => setFound({ tag, entries: loop?.success ? loop.data.entries : [] }))
      .catch(() => !signal.aborted && setFound({ tag, entries: [] }));
    return () => stop.abort();
  }, [tag]);
  return found?.tag === tag ? found.entries : [];
}
