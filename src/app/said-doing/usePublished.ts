import { useEffect, useState } from 'preact/hooks';
import type { Published, WatchPublished } from '../published.ts';

/**
 * What is published in this variant, as it comes; `undefined` until the phone has been asked, and at build.
 *
 * @param id the entry that somebody came for. Where it is not among them, the endpoint is asked once more: it may have been published
 * since the page was opened. Until it has answered, that counts as `asking`.
 */
export function usePublished(watch: WatchPublished | undefined, tag: string, id: string | undefined): Published | undefined {
  const [published, setPublished] = useState<Published>();
  const [sought, seek] = useState<string>();
  useEffect(() => watch?.(tag, setPublished), [watch, tag, sought]);
  const missing = id !== undefined && published?.asked === 'answered' && !published.loop?.entries.some((entry) => entry.id === id);
  const unsought = missing && sought !== id;
  useEffect(() => {
    if (!unsought) return;
    seek(id);
    setPublished({ loop: published.loop, asked: 'asking' });
  }, [unsought, id]);
  return unsought ? { ...published, asked: 'asking' } : published;
}
