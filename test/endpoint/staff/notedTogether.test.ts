import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { firstAdministrator, invited, type StaffBrowser } from './StaffBrowser.ts';

// Passwords are hashed as slowly as they shall be.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let endpoint: TestEndpoint;
let ada: StaffBrowser;
let ed: StaffBrowser;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
  ada = await firstAdministrator(endpoint);
  ed = await invited(ada, 'ed@example.org', ['editor', 'listener']);
});
afterEach(() => endpoint.close());

const MEETING = { kind: 'drop-in', day: '2026-11-20', parents: 6, youngPeople: 1, professionals: 2 };

it('what cannot be written down is not done: nobody is changed, signed out or heard, and no meeting comes or goes', async () => {
  const { db } = endpoint.deps.database;
  const { people } = await (await ada.get('/api/staff/people')).json();
  const id = people.find(({ email }: { email: string }) => email === 'ed@example.org').id;
  const key = { name: 'Key', publicKey: 'k', credentialID: 'c', counter: 0, deviceType: 'd', backedUp: 0 };
  await db
    .insertInto('staff_passkey')
    .values({ ...key, id: 'key', userId: id } as never)
    .execute();
  const notes = [{ text: 'Two parents asked for a map', themes: ['waiting'] }];
  expect((await ed.post('/api/staff/meetings', { ...MEETING, notes })).status).toBe(200);
  const elsewhere = await invited(ada, 'lena@example.org', ['listener']);
  const { sessions } = await (await elsewhere.get('/api/staff/account')).json();
  const all = () =>
    Promise.all([
      db.selectFrom('staff_user').select(['id', 'roles']).orderBy('id').execute(),
      db.selectFrom('staff_session').select('id').orderBy('id').execute(),
      db.selectFrom('staff_passkey').select('id').execute(),
      db.selectFrom('meeting').select('id').execute(),
    ]);
  const before = await all();
  await sql`create trigger no_room before insert on audit begin select raise(abort, 'no room'); end`.execute(db);
  const [meeting] = before[3];
  const acts: readonly (readonly [StaffBrowser, string, string, object?])[] = [
    [ada, 'PUT', `/people/${id}/roles`, { roles: ['administrator'] }],
    [ada, 'DELETE', `/people/${id}`],
    [ada, 'DELETE', `/people/${id}/sessions`],
    [ed, 'DELETE', '/account/passkeys/key'],
    [ed, 'POST', '/meetings', { ...MEETING, notes }],
    [ed, 'DELETE', `/meetings/${meeting?.id}`],
    [elsewhere, 'DELETE', `/account/sessions/${sessions[0].id}`],
  ];
  for (const [who, method, path, body] of acts) {
    const reply = await who.ask(method, `/api/staff${path}`, body);
    expect([path, reply.status]).toEqual([path, 500]);
    expect([path, await all()]).toEqual([path, before]);
  }
  await sql`drop trigger no_room`.execute(db);
  expect((await ada.ask('PUT', `/api/staff/people/${id}/roles`, { roles: ['editor'] })).status).toBe(200);
});
