import type { Loop, PublishedEntry } from '../../src/contract/loop.ts';

/** An entry as it is published. */
export function published(id: string, change: Partial<PublishedEntry> = {}): PublishedEntry {
  return {
    id,
    themes: ['waiting'],
    priority: 'PA3',
    ages: [],
    needs: [],
    status: 'doing',
    owner: 'The made-up council',
    published: '2026-10-01',
    changedOn: '2026-11-01',
    title: `About ${id}`,
    said: 'There was no quiet place to wait.',
    doing: 'A quiet room is being set up.',
    quotes: [],
    updates: [],
    sources: [{ title: 'A made-up plan', date: '2026-05' }],
    lang: 'en',
    draft: false,
    ...change,
  };
}

/** What is published, with these entries in it. */
export function aLoop(...entries: readonly PublishedEntry[]): Loop {
  return { entries: [...entries], timeline: [] };
}
