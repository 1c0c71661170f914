import type { Entry } from './entry.ts';

const ENGLISH = 'en';

/**
 * Which variants stay signed off when an entry is saved anew. A reader signed off one text against one English: where
 * either has changed since, the words are a draft again until a reader has seen them.
 *
 * @param confirmed variants whose words a reader has seen as they are now.
 */
export function standingReviews(before: Entry | undefined, after: Entry, confirmed: readonly string[]): readonly string[] {
  const same = (tag: string) => before !== undefined && canonical(before.words[tag]) === canonical(after.words[tag]);
  return after.reviewed.filter((tag) => confirmed.includes(tag) || (before?.reviewed.includes(tag) && same(tag) && same(ENGLISH)));
}

/** Equal for equal words, in whatever order they were written down. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
