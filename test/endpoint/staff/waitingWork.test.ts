import { afterEach, beforeEach, expect, it } from 'vitest';
import { waitingWorkSchema } from '../../../src/contract/staff/waiting.ts';
import type { Role } from '../../../src/domain/staff/permissions.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { DAY } from '../testEndpoint.ts';
import { type Desk, openDesk, person, SAM, saying } from './listeningDesk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const waits = async (...roles: Role[]) => {
  desk.actor = person('Kim', ...roles);
  return waitingWorkSchema.parse((await desk.staff('GET', '/waiting')).body).work.map(({ what, count }) => [what, count]);
};

it('each sees what waits for them, the most urgent first, and not how much waits for others', async () => {
  for (const role of ['listener', 'editor', 'forum-reviewer'] as const) expect(await waits(role), role).toEqual([]);
  desk.actor = SAM;
  const path = await desk.say(saying('I am afraid at home.'));
  await desk.say(saying('Nobody told us.'), 'K7M4Q-2XD9Q');
  await desk.speak({ code: 'K7M4Q-2XD9R' });
  await desk.staff('POST', '/concerns', { response: path.split('/')[2], question: 'words' });
  desk.actor = person('Edith', 'editor');
  await desk.staff('POST', '/entries', { entry: anEntry(), quotes: [], confirmed: [] });

  expect(await waits('listener')).toEqual([
    ['concerns', 1],
    ['new-texts', 3],
    ['to-transcribe', 1],
  ]);
  expect(await waits('editor')).toEqual([['drafts', 1]]);
  expect(await waits('forum-reviewer')).toEqual([]);
  desk.actor = person('Edith', 'editor');
  await desk.staff('POST', '/entries/quiet-room/ask', { version: 1 });
  expect(await waits('forum-reviewer')).toEqual([['sign-off', 1]]);
  expect(await waits('editor')).toEqual([]);
  for (const role of ['administrator', 'analyst', 'outreach-worker'] as const) expect(await waits(role), role).toEqual([]);
});

it('a concern says by when it must be settled, and when that is over', async () => {
  const path = await desk.say(saying('I am afraid at home.'));
  await desk.staff('POST', '/concerns', { response: path.split('/')[2], question: 'words' });
  await desk.deps.database.db.updateTable('concern').set({ due_day: '2026-01-02' }).execute();
  const { body } = await desk.staff('GET', '/waiting');
  expect(DAY > '2026-01-02').toBe(true);
  expect(body).toMatchObject({ work: [{ what: 'concerns', count: 1, overdue: 1, day: '2026-01-02' }, { what: 'new-texts' }] });
});
