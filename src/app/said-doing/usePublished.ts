import { useEffect, useState } from 'preact/hooks';
import type { Published, WatchPublished } from '../published.ts';

/** What is published in this variant, as it comes; `undefined` until the phone has been asked, and at build. */
export function usePublished(watch: WatchPublished | undefined, tag: string): Published | undefined {
  const [published, setPublished] = useState<Published>();
  useEffect(() => watch?.(tag, setPublished), [watch, tag]);
  return published;
}
