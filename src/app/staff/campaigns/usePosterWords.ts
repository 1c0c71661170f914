import { useEffect, useState } from 'preact/hooks';
import { type PosterWords, posterWordsSchema } from '../../../contract/staff/campaigns.ts';
import { ask } from '../api.ts';

/** The words of posters and newsletters in these variants, fetched as they are asked for and kept while the page is open. */
export function usePosterWords(tags: readonly string[]): { readonly words: readonly PosterWords[]; readonly failed: string | undefined } {
  const [known, setKnown] = useState<ReadonlyMap<string, PosterWords>>(new Map());
  const [failed, setFailed] = useState<string>();
  const missing = tags.filter((tag) => !known.has(tag)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    const stop = new AbortController();
    for (const tag of missing.split(' ')) {
      void ask(posterWordsSchema, `/poster-words/${tag}`, { signal: stop.signal }).then((reply) => {
        if (stop.signal.aborted) return;
        setFailed(reply.ok ? undefined : reply.message);
        if (reply.ok) setKnown((before) => new Map(before).set(tag, reply.value));
      });
    }
    return () => stop.abort();
  }, [missing]);
  return { words: tags.flatMap((tag) => known.get(tag) ?? []), failed };
}
