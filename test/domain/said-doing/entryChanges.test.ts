import { expect, it } from 'vitest';
import { entryChanges } from '../../../src/domain/said-doing/entryChanges.ts';
import { anEntry } from './anEntry.ts';

it('the history says field by field what a version changed, what came and what went', () => {
  const { en } = anEntry().words;
  if (!en) throw new Error('the made-up entry has English words');
  const after = anEntry({
    themes: ['waiting', 'school-support'],
    updates: [{ id: 'opened', day: '2026-11-21' }],
    sources: [],
    words: { en: { ...en, said: 'Another thing.', changed: 'There is a room.' } },
  });
  const changes = Object.fromEntries(entryChanges(anEntry(), after).map(({ field, ...rest }) => [field, rest]));
  expect(changes).toMatchObject({
    themes: { before: 'school-support, waiting', after: 'waiting, school-support' },
    'updates.opened': { before: '2026-11-20', after: '2026-11-21' },
    'words.en.said': { before: 'There was no quiet place to wait.', after: 'Another thing.' },
    'words.en.changed': { after: 'There is a room.' },
    'words.ur.title': { before: 'پرسکون کمرہ' },
    'sources.1': { before: 'A made-up plan, 2026-05, https://example.org/plan' },
  });
  expect(changes).not.toHaveProperty('owner');
  expect(entryChanges(anEntry(), anEntry())).toEqual([]);
});
