import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSignIn } from '../../../src/endpoint/auth/createSignIn.ts';
import { createAudit, SYSTEM } from '../../../src/endpoint/staff/audit.ts';
import { changePerson } from '../../../src/endpoint/staff/people/changePerson.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';
import { openDatabase } from '../../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../../src/endpoint/storage/sqlStorage.ts';
import { type OwnDatabase, ownDatabase } from '../ownDatabase.ts';
import { openTestEndpoint } from '../testEndpoint.ts';
import { firstAdministrator, invited, PASSWORD } from './StaffBrowser.ts';

// Passwords are hashed as slowly as they shall be.
vi.setConfig({ testTimeout: 60_000 });

let server: OwnDatabase;
beforeAll(async () => {
  server = await ownDatabase();
}, 60_000);
afterAll(() => server?.drop());

const data = () => mkdtempSync(join(tmpdir(), 'heard-auth-'));
const now = () => new Date();
const FLAVOURS = {
  SQLite: () => openDatabase({ data: data() }, () => {}),
  PostgreSQL: () => openDatabase({ data: 'unused', databaseUrl: server.url }, () => {}),
};

describe.each(['SQLite', 'PostgreSQL'] as const)('%s', (flavour) => {
  let database: Database;

  it('has every table, column and index that better-auth asks for', async () => {
    database = FLAVOURS[flavour]();
    const storage = await createSqlStorage(database);
    const parts = { database, secret: 's'.repeat(43), audit: createAudit(database, now), proxies: 0, now, log: pino({ level: 'silent' }) };
    const auth = createSignIn(parts).auth(new Headers({ host: 'localhost' }));
    const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(auth?.options ?? {});
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      unsafeChanges: [],
      schemaProblems: [],
    });
    await storage.close();
  });

  it('carries somebody from the first link to the last administrator', async () => {
    database = FLAVOURS[flavour]();
    const endpoint = await openTestEndpoint({}, { database, hashing: 'as slow as it is' });
    const ada = await firstAdministrator(endpoint);
    const bea = await invited(ada, 'bea@example.org', ['administrator']);
    await bea.post('/api/auth/sign-out');
    expect((await bea.signIn('bea@example.org', PASSWORD)).status).toBe(200);
    const { people } = await (await bea.get('/api/staff/people')).json();
    expect(people.map(({ roles, ways, sessions }: never) => ({ roles, ways, sessions }))).toEqual([
      { roles: ['administrator'], ways: ['password'], sessions: 1 },
      { roles: ['administrator'], ways: ['password'], sessions: 1 },
    ]);
    // Both remove each other at the same moment: one of them stays.
    const [one, other] = people.map(({ id }: { id: string }) => id);
    const outcomes = await Promise.all([
      changePerson(database, endpoint.deps.audit, SYSTEM, one, 'removed'),
      changePerson(database, endpoint.deps.audit, SYSTEM, other, []),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'last-administrator']);
    await endpoint.close();
  });
});
