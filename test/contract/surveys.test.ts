import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Opening } from '../../src/domain/survey/opening.ts';
import { waveOf } from '../../src/domain/survey/wave.ts';
import { responsesOf } from '../../src/endpoint/staff/surveys/responsesOf.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { createOpenings } from '../../src/endpoint/surveys/openings.ts';
import { createPlaces } from '../../src/endpoint/surveys/places.ts';
import { type OwnDatabase, ownDatabase } from '../endpoint/ownDatabase.ts';
import { keptResponse } from './storageContract.ts';

const data = mkdtempSync(join(tmpdir(), 'heard-surveys-'));
let server: OwnDatabase;
beforeAll(async () => {
  server = await ownDatabase();
}, 60_000);
afterAll(async () => {
  rmSync(data, { recursive: true, force: true });
  await server?.drop();
});

describe.each([
  ['SQLite', () => openDatabase({ data }, () => {})],
  ['PostgreSQL', () => openDatabase({ data: 'unused', databaseUrl: server.url }, () => {})],
] as const)('what staff keep about surveys on %s', (_, open) => {
  let database: Database;
  let storage: Storage;
  beforeAll(async () => {
    database = open();
    storage = await createSqlStorage(database);
  });
  afterAll(() => storage.close());

  it('gives an opening back as it was decided, the newest of several', async () => {
    const openings = createOpenings(database);
    expect(await openings.of('quick')).toEqual({ state: 'always' });
    const all: readonly Opening[] = [
      { state: 'closed', since: '2026-11-24' },
      { state: 'between', from: '2027-01-01', until: '2027-03-31', since: '2026-11-24' },
      { state: 'between', from: '2027-01-01', until: '2027-03-31' },
      { state: 'always' },
    ];
    for (const opening of all) {
      await openings.set('quick', opening);
      expect(await openings.of('quick')).toEqual(opening);
      expect([...(await openings.all())]).toEqual([['quick', opening]]);
    }
  });

  it('keeps a place once under its code, and changes only one that is there', async () => {
    const places = createPlaces(database);
    const hub = { code: 'hub', label: 'A “hub”; drop table campaign', kind: 'family-hub' } as const;
    expect([await places.add(hub), await places.add({ ...hub, label: 'Another' })]).toEqual([true, false]);
    expect(await places.all()).toEqual([hub]);
    expect([await places.change({ ...hub, archived: '2026-11-24' }), await places.change({ ...hub, code: 'none' })]).toEqual([true, false]);
    expect(await places.of('hub')).toEqual({ ...hub, archived: '2026-11-24' });
  });

  it('counts the responses of a wave and of no other', async () => {
    await storage.storeResponses([keptResponse(), keptResponse(), keptResponse({ survey: 'quick' })]);
    expect([...(await responsesOf(database, waveOf('2026-10-01')))].sort()).toEqual([
      ['quick', 1],
      ['tea', 2],
    ]);
    expect([...(await responsesOf(database, waveOf('2027-01-01')))]).toEqual([]);
  });
});
