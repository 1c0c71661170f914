import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';
import { firstAdministrator, invite, invited, PASSWORD, problemCode, StaffBrowser } from './StaffBrowser.ts';

let endpoint: TestEndpoint;
afterEach(() => endpoint.close());

describe('the way in', () => {
  it('makes the first administrator by the link of the start, once', async () => {
    endpoint = await openTestEndpoint();
    const token = (await endpoint.deps.signIn.invitations.makeFirst()) ?? '';
    const ada = new StaffBrowser(endpoint);
    expect(await ada.accept(token)).toHaveLength(10);
    expect(await ada.roles()).toEqual(['administrator']);
    const second = await new StaffBrowser(endpoint).post('/api/auth/welcome/begin', { token, name: 'Eve', email: 'eve@example.org' });
    expect(await problemCode(second)).toBe('invitation-over');
    expect(await endpoint.deps.signIn.invitations.makeFirst()).toBeUndefined();
  });

  it('asks for the password and then for the code, opens nothing in between, and keeps of the password what is slow to guess', async () => {
    endpoint = await openTestEndpoint({}, { hashing: 'as slow as it is' });
    const ada = await firstAdministrator(endpoint);
    const kept = await sql<{ password: string }>`select password from staff_account`.execute(endpoint.deps.database.db);
    // better-auth's scrypt: salt and key.
    expect(kept.rows[0]?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect((await ada.post('/api/auth/sign-out')).status).toBe(200);
    expect(await ada.roles()).toBeUndefined();
    expect((await ada.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD })).status).toBe(200);
    expect(await ada.roles()).toBeUndefined();
    expect((await ada.post('/api/auth/two-factor/verify-totp', { code: ada.code() })).status).toBe(200);
    expect(await ada.roles()).toEqual(['administrator']);
  });

  it('takes a recovery code instead of the app, each once', async () => {
    endpoint = await openTestEndpoint();
    const ada = new StaffBrowser(endpoint);
    const [code] = await ada.accept((await endpoint.deps.signIn.invitations.makeFirst()) ?? '', { name: 'Ada', email: 'ada@example.org' });
    for (const outcome of [200, 401]) {
      const somewhere = new StaffBrowser(endpoint);
      await somewhere.post('/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD });
      expect((await somewhere.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(outcome);
    }
  });

  it('prints a link for an administrator as long as there is none, also where a restore has left others', async () => {
    endpoint = await openTestEndpoint();
    const { invitations } = endpoint.deps.signIn;
    await firstAdministrator(endpoint);
    expect(await invitations.makeFirst()).toBeUndefined();
    await endpoint.deps.database.db.updateTable('staff_user').set({ roles: '["listener"]' }).execute();
    expect(await invitations.makeFirst()).toEqual(expect.any(String));
  });

  it('lets somebody in with the roles of their invitation, and changes them at once', async () => {
    endpoint = await openTestEndpoint();
    const ada = await firstAdministrator(endpoint);
    const lena = await invited(ada, 'lena@example.org', ['listener', 'editor']);
    expect(await lena.roles()).toEqual(['listener', 'editor']);
    const { people } = await (await ada.get('/api/staff/people')).json();
    const { id } = people.find(({ email }: { email: string }) => email === 'lena@example.org');
    expect((await ada.ask('PUT', `/api/staff/people/${id}/roles`, { roles: ['analyst'] })).status).toBe(200);
    expect(await lena.roles()).toEqual(['analyst']);
    expect((await ada.ask('DELETE', `/api/staff/people/${id}`)).status).toBe(200);
    expect(await lena.roles()).toBeUndefined();
    const lines = await endpoint.deps.audit.read({ limit: 20 });
    // The log never loses a line: an address in it would be kept for good.
    expect(JSON.stringify(lines)).not.toContain('lena@example.org');
    const acts = lines.map(({ act }) => act);
    expect(acts).toEqual([
      'person.removed',
      'person.roles-changed',
      'signed-in',
      'person.accepted',
      'person.invited',
      'signed-in',
      'person.accepted',
    ]);
    await invite(ada, 'lena@example.org', ['listener']);
  });
});
