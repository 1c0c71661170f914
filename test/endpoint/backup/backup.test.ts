import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anyTables } from '../../../src/endpoint/backup/anyTables.ts';
import { restoreBackup } from '../../../src/endpoint/backup/restoreBackup.ts';
import type { Where } from '../../../src/endpoint/backup/snapshot.ts';
import { writeBackup } from '../../../src/endpoint/backup/writeBackup.ts';
import { readableResponses } from '../../../src/endpoint/export/readableResponses.ts';
import { keysFolder, makeKey, openKeys } from '../../../src/endpoint/keys.ts';
import { receiveEnvelopes } from '../../../src/endpoint/receive/receiveEnvelopes.ts';
import { filesOnDisk } from '../../../src/endpoint/recordings/filesOnDisk.ts';
import { sealedColumns } from '../../../src/endpoint/rotation/sealedColumn.ts';
import { createAudit, SYSTEM } from '../../../src/endpoint/staff/audit.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';
import { openDatabase, SQLITE_FILE } from '../../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../../src/endpoint/storage/sqlStorage.ts';
import { createPlaces } from '../../../src/endpoint/surveys/places.ts';
import { createTablets } from '../../../src/endpoint/tablets/tablets.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealResponse } from '../../../src/sealing/sealResponse.ts';
import { onEachDatabase } from '../eachDatabase.ts';
import { ownDatabase } from '../ownDatabase.ts';
import { surveyOf, teaResponse } from '../tea.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const now = () => NOW;

onEachDatabase('a backup', (here) => {
  let folder: string;
  let out: string;
  let keysOut: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'heard-backup-'));
    out = join(folder, 'backup');
    keysOut = join(folder, 'backup-of-keys');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Ten responses with words, one withdrawn, lines in the audit log, a setting, and recorded questions. */
  const fill = async () => {
    const { storage, database, where } = here();
    const keys = await openKeys(where.data, now);
    const envelopes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const response = teaResponse();
        return sealResponse(response, keys.current, await receiptHash(await receiptProof(response.id)));
      }),
    );
    const receiver = { storage, keys: keys.held, surveyOf, today: () => '2026-11-24' };
    await receiveEnvelopes(receiver, envelopes);
    const [gone] = envelopes;
    await storage.withdraw(gone?.receiptHash ?? '', '2026-11-24');
    const audit = createAudit(database, now);
    for (const act of ['words.opened', 'words.changed', 'words.searched'] as const)
      await audit.note(SYSTEM, act, 'thing:1', { text: 'a "quoted"\nline, ü, \u{1F600}' });
    await database.db.insertInto('setting').values({ name: 'x', value: '{}' }).execute();
    const made = { lang: 'ur', source: 'staff', survey: 'tea', page: 'often', type: 'audio/webm', bytes: 4, ms: 900, day: '2026-11-24' };
    for (const words of ['a', 'b'])
      await database.db
        .insertInto('prompt_draft')
        .values({ id: words, words, option_code: null, ...made, sound: new Uint8Array([0, 255, 10, 13]) })
        .execute();
    mkdirSync(join(where.data, 'media'));
    writeFileSync(join(where.data, 'media', 'media.json'), '{}');
    writeFileSync(join(where.data, 'media', 'a'.repeat(64)), new Uint8Array([0, 255, 13, 10]));
    return { envelopes, keys };
  };
  const backUp = () => writeBackup({ where: here().where, out, keysOut, now: NOW, version: '0.1.0' });
  const restore = (where: Where, replace = false) => restoreBackup({ where, from: out, keysFrom: keysOut, replace });

  /** Empty places of both kinds; the server's is another database on the same server, or none. */
  const places = async (): Promise<Where[]> => {
    const { databaseUrl } = here().where;
    const embedded = { data: join(folder, 'elsewhere') };
    if (databaseUrl === undefined) return [embedded];
    return [embedded, { data: join(folder, 'elsewhere-too'), databaseUrl: (await ownDatabase()).url }];
  };

  it('is restored elsewhere, into either database: the same rows, the same recordings, and words that open', async () => {
    const { envelopes, keys } = await fill();
    const before = await contents(here().database);
    const manifest = await backUp();
    expect(manifest).toMatchObject({
      sealedTo: [keys.current.id],
      sealed: [
        { opened: 9, unreadable: 0 },
        ...sealedColumns(here().database, filesOnDisk(here().where.data))
          .slice(1)
          .map(({ name }) => ({ name, opened: 0 })),
      ],
    });
    for (const where of await places()) {
      await restore(where);
      const database = openDatabase(where, () => {});
      const storage = await createSqlStorage(database);
      expect(await contents(database)).toEqual(before);
      expect(readFileSync(join(where.data, 'media', 'a'.repeat(64)))).toEqual(Buffer.from([0, 255, 13, 10]));
      expect(statSync(join(keysFolder(where.data), `${keys.current.id}.json`)).mode & 0o777).toBe(0o600);
      const restored = await openKeys(where.data, now);
      for await (const { words } of readableResponses(storage.eachResponse(), restored.held)) expect(words).toBe('opened');
      const receiver = { storage, keys: restored.held, surveyOf, today: () => '2026-11-25' };
      const outcomes = (await receiveEnvelopes(receiver, envelopes)).map(({ outcome }) => outcome);
      expect(outcomes).toEqual(['withdrawn', ...Array(9).fill('already-stored')]);
      expect(await storage.withdraw(envelopes[1]?.receiptHash ?? '', '2026-11-25')).toBe('withdrawn');
      await storage.close();
    }
  });

  it('moves from one database to another and on to a third, and nothing is different', async () => {
    await fill();
    const before = await contents(here().database);
    await backUp();
    const [first, last] = [...(await places()), { data: join(folder, 'third') }];
    if (!first || !last) throw new Error('no places');
    await restore(first);
    const second = { where: first, from: join(folder, 'second'), keysFrom: join(folder, 'second-keys') };
    await writeBackup({ where: first, out: second.from, keysOut: second.keysFrom, now: NOW, version: '0.1.0' });
    await restoreBackup({ ...second, where: last, replace: false });
    const database = openDatabase(last, () => {});
    expect(await contents(database)).toEqual(before);
    await createAudit(database, now).note(SYSTEM, 'quotes.read');
    expect((await createAudit(database, now).read({ limit: 1 }))[0]?.seq).toBe(4);
    await database.db.destroy();
  });

  it('brings back an audit log that counts on and still only grows', async () => {
    await fill();
    await backUp();
    for (const where of await places()) {
      await restore(where);
      const database = openDatabase(where, () => {});
      const audit = createAudit(database, now);
      await audit.note(SYSTEM, 'quotes.read');
      expect((await audit.read({ limit: 9 })).map(({ seq, act }) => [seq, act])).toEqual([
        [4, 'quotes.read'],
        [3, 'words.searched'],
        [2, 'words.changed'],
        [1, 'words.opened'],
      ]);
      await expect(database.db.deleteFrom('audit').execute()).rejects.toThrow('only grows');
      await expect(database.db.updateTable('audit').set({ act: 'x' }).execute()).rejects.toThrow('only grows');
      await expect(database.db.insertInto('answer').values(strayAnswer).execute()).rejects.toThrow(/foreign key/i);
      await database.db.destroy();
    }
  });

  it('holds no word in clear and no key, and the keys lie apart, closed to others', async () => {
    await fill();
    await backUp();
    const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of all)
      expect(readFileSync(join(entry.parentPath, entry.name), 'latin1')).not.toMatch(/warms the hands|"d":|privateKey/);
    expect(all.map(({ name }) => name)).not.toContain('snapshot.sqlite');
    for (const name of readdirSync(join(keysOut, 'keys'))) expect(statSync(join(keysOut, 'keys', name)).mode & 0o777).toBe(0o600);
    expect([out, keysOut].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('is not written where it would be lost or found together with the keys', async () => {
    await fill();
    const { where } = here();
    const write = (to: string, keysTo: string) => writeBackup({ where, out: to, keysOut: keysTo, now: NOW, version: '0.1.0' });
    await expect(write(out, join(out, 'keys'))).rejects.toThrow('apart');
    await expect(write(join(keysOut, 'x'), keysOut)).rejects.toThrow('apart');
    await expect(write(out, out)).rejects.toThrow('apart');
    await expect(write(join(where.data, 'backup'), keysOut)).rejects.toThrow('lies in the data folder');
    mkdirSync(out);
    writeFileSync(join(out, 'holiday.jpg'), '');
    await expect(write(out, keysOut)).rejects.toThrow('is not empty');
    expect(readdirSync(folder)).toEqual(['backup']);
  });

  it('is not made when a key is missing: nobody would notice until it is too late', async () => {
    const { keys } = await fill();
    await makeKey(keysFolder(here().where.data), new Date('2026-12-01'));
    rmSync(join(keysFolder(here().where.data), `${keys.current.id}.json`));
    await expect(backUp()).rejects.toThrow(keys.current.id);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is damaged in any file is refused with the name of the file, and nothing is touched', async () => {
    await fill();
    await backUp();
    const whole = join(folder, 'whole');
    cpSync(out, whole, { recursive: true });
    const [place = here().where] = await places();
    const spoil: [says: string, spoil: () => void][] = [
      ['response.jsonl is damaged', () => truncateSync(join(out, 'tables', 'response.jsonl'), 100)],
      ['audit.jsonl is damaged', () => flip(join(out, 'tables', 'audit.jsonl'))],
      ['media.json is damaged', () => appendFileSync(join(out, 'media', 'media.json'), ' ')],
      ['answer.jsonl is missing', () => rmSync(join(out, 'tables', 'answer.jsonl'))],
      ['manifest.json is damaged', () => flip(join(out, 'manifest.json'))],
      ['there is no manifest.json', () => rmSync(join(out, 'manifest.json'))],
      ['extra.jsonl does not belong', () => writeFileSync(join(out, 'tables', 'extra.jsonl'), '')],
    ];
    for (const [says, act] of spoil) {
      rmSync(out, { recursive: true });
      cpSync(whole, out, { recursive: true });
      act();
      await expect(restore(place)).rejects.toThrow(says);
      expect(existsSync(place.data)).toBe(false);
    }
    rmSync(out, { recursive: true });
    cpSync(whole, out, { recursive: true });
    const [key = ''] = readdirSync(join(keysOut, 'keys'));
    flip(join(keysOut, 'keys', key));
    await expect(restore(place)).rejects.toThrow(`${key} is damaged`);
  });

  it('is not restored without the keys that its words are sealed to', async () => {
    const { keys } = await fill();
    await backUp();
    for (const where of await places()) {
      await expect(restoreBackup({ where, from: out, replace: false })).rejects.toThrow(keys.current.id);
      expect(readdirSync(where.data)).toEqual([]);
    }
  });

  it('takes the place of what is there only when it is told to, and keeps the keys that are there', async () => {
    await fill();
    await backUp();
    for (const where of await places()) {
      const mine = openDatabase(where, () => {});
      await createSqlStorage(mine);
      await createAudit(mine, now).note(SYSTEM, 'setting.changed');
      const { current } = await openKeys(where.data, () => new Date('2026-12-01'));
      await expect(restore(where)).rejects.toThrow('With --replace');
      await expect(restore(where, true)).rejects.toThrow('Stop the endpoint first');
      expect(await createAudit(mine, now).read({ limit: 9 })).toMatchObject([{ act: 'setting.changed' }]);
      await mine.db.destroy();
      await restore(where, true);
      const database = openDatabase(where, () => {});
      expect((await createAudit(database, now).read({ limit: 1 }))[0]?.act).toBe('words.searched');
      expect((await openKeys(where.data, now)).held.has(current.id)).toBe(true);
      await createSqlStorage(database);
      await database.db.destroy();
    }
  });

  it('does not bring back what was taken back since, where that is still known', async () => {
    const { envelopes } = await fill();
    await backUp();
    const [place = here().where] = (await places()).reverse();
    await restore(place);
    const mine = await createSqlStorage(openDatabase(place, () => {}));
    expect(await mine.withdraw(envelopes[3]?.receiptHash ?? '', '2026-11-25')).toBe('withdrawn');
    await mine.close();
    expect(await restore(place, true)).toMatchObject({ carriedOver: { withdrawals: 2 } });
    const database = openDatabase(place, () => {});
    const ids = (await database.db.selectFrom('response').select('id').execute()).map(({ id }) => id);
    expect(ids).toHaveLength(8);
    expect(ids).not.toContain(envelopes[3]?.id);
    await database.db.destroy();
  });

  it('does not let in a shared tablet that was shut off since', async () => {
    await fill();
    const tablets = (database: Database) => createTablets(database, { audit: createAudit(database, now), now });
    const { database } = here();
    await createPlaces(database).add({ code: 'hub', label: 'Hub', kind: 'family-hub' });
    const { token, id } = await tablets(database).make({ label: 'Blue', place: 'hub' }, SYSTEM);
    const credential = (await tablets(database).enrol(token))?.credential ?? '';
    await backUp();
    const [place = here().where] = (await places()).reverse();
    await restore(place);
    const mine = openDatabase(place, () => {});
    expect(await tablets(mine).whose(credential)).toEqual({ id, inUse: true });
    const tablet = await tablets(mine).find(id);
    if (tablet) await tablets(mine).shutOff(tablet, SYSTEM);
    await mine.db.destroy();
    await restore(place, true);
    const restored = openDatabase(place, () => {});
    expect(await tablets(restored).whose(credential)).toEqual({ id, inUse: false });
    await restored.db.destroy();
  });

  /** Two on the staff, with a passkey each and somebody signed in; a link, an invitation, a report, an entry and words in both. */
  const govern = async (database: Database, key: string) => {
    const { db } = database;
    const rows = anyTables(database);
    const at = '2026-11-24T08:00:00.000Z';
    const yes = database.flavour === 'sqlite' ? 1 : true;
    for (const [id, roles] of [
      ['u-stays', ['administrator', 'listener']],
      ['u-goes', ['administrator']],
    ] as const) {
      const user = {
        id,
        name: id,
        email: `${id}@bury.example`,
        emailVerified: yes,
        createdAt: at,
        updatedAt: at,
        roles: JSON.stringify(roles),
      };
      await rows.insertInto('staff_user').values(user).execute();
      const passkey = { publicKey: 'x', credentialID: id, counter: 0, deviceType: 'x', backedUp: yes, createdAt: at };
      await rows
        .insertInto('staff_passkey')
        .values({ id: `first of ${id}`, userId: id, ...passkey })
        .execute();
      const session = { id, token: id, userId: id, expiresAt: at, createdAt: at, updatedAt: at, proof: 'passkey' };
      await rows.insertInto('staff_session').values(session).execute();
    }
    const [one, other] = await db.selectFrom('text').select(['response_id', 'question']).orderBy('response_id').execute();
    if (!one || !other) throw new Error('nobody wrote');
    const link = { token_hash: 'x', label: 'Reading circle', lang: 'ur', surveys: '[]', made_by: 'u-stays', made_day: '2026-11-24' };
    await db
      .insertInto('prompt_link')
      .values({ id: 'link', ...link, until_day: '2027-01-01', ended_day: null })
      .execute();
    const invitation = { token_hash: 'x', email: 'new@bury.example', roles: '["listener"]', made_by: 'u-stays', made_at: at };
    await db
      .insertInto('invitation')
      .values({ id: 'invitation', ...invitation, expires_at: '2027-01-01T00:00:00.000Z', used_at: null, revoked_at: null })
      .execute();
    const author = { author: 'u-stays', author_name: 'Amina' };
    const { seq } = await db
      .insertInto('report')
      .values({ day: '2026-11-24', from_day: '2026-10-01', to_day: '2026-11-01', ...author, off_day: null, off_by: null, off_reason: null })
      .returning('seq')
      .executeTakeFirstOrThrow();
    // Nothing opens them, then or now.
    const sealed = { key_id: key, enc: 'x', ct: 'x' };
    await db
      .insertInto('entry_version')
      .values({ entry_id: 'waiting', version: 1, content: '{}', day: '2026-11-24', ...author })
      .execute();
    const decided = { entry_id: 'waiting', version: 1, made_on: '2026-11-24', from_day: null, comment: null, actor: 'u', actor_name: 'A' };
    await db
      .insertInto('entry_event')
      .values({ ...decided, kind: 'published' })
      .execute();
    for (const { response_id, question } of [one, other]) {
      await db
        .insertInto('entry_quote')
        .values({ entry_id: 'waiting', version: 1, response_id, question, position: 0, language: 'en', ...sealed })
        .execute();
      await db
        .insertInto('report_quote')
        .values({ report: seq, place: response_id, response_id, question, ...sealed })
        .execute();
    }
    await db.updateTable('text').set({ state: 'done' }).execute();
    return { one, other, decided };
  };

  it('does not undo what was decided since to shut somebody out, or to take something off', async () => {
    const { keys } = await fill();
    const { one, other, decided } = await govern(here().database, keys.current.id);
    await backUp();
    const [place = here().where] = (await places()).reverse();
    await restore(place);
    const mine = openDatabase(place, () => {});
    const { db } = mine;
    expect(await db.selectFrom('staff_session').select('id').execute()).toEqual([]);
    await createAudit(mine, now).note(SYSTEM, 'person.removed', 'person:u-goes');
    await anyTables(mine).deleteFrom('staff_user').where('id', '=', 'u-goes').execute();
    await db.updateTable('staff_user').set({ roles: '["administrator"]' }).execute();
    await anyTables(mine).updateTable('staff_passkey').set({ id: 'second of u-stays', credentialID: 'second' }).execute();
    await db.updateTable('prompt_link').set({ ended_day: '2026-11-25' }).execute();
    await db.updateTable('invitation').set({ revoked_at: '2026-11-25T00:00:00.000Z' }).execute();
    await db.updateTable('report').set({ off_day: '2026-11-25', off_by: 'A', off_reason: 'a name stood in it' }).execute();
    await db
      .insertInto('entry_event')
      .values({ ...decided, kind: 'withdrawn', made_on: '2026-11-25' })
      .execute();
    const redaction = { redacted_key: 'k', redacted_enc: 'x', redacted_ct: 'as redacted', redacted_day: '2026-11-25' };
    await db.updateTable('text').set(redaction).where('response_id', '=', one.response_id).execute();
    for (const table of ['entry_quote', 'report_quote'] as const)
      await db.deleteFrom(table).where('response_id', '=', one.response_id).execute();
    const concern = { raised_by: 'u-stays', raised_by_name: 'Amina', raised_day: '2026-11-25', due_day: '2026-11-26' };
    const open = { settled_by: null, settled_by_name: null, settled_day: null, how_key: null, how_enc: null, how_ct: null };
    await db
      .insertInto('concern')
      .values({ ...other, ...concern, ...open })
      .execute();
    await mine.db.destroy();

    const { carriedOver } = await restore(place, true);
    expect(carriedOver).toMatchObject({
      decided: {
        people: 1,
        roles: 1,
        invitations: 1,
        links: 1,
        reports: 1,
        entries: 1,
        quotations: 2,
        releases: 0,
        redactions: 1,
        concerns: 1,
      },
    });
    const database = openDatabase(place, () => {});
    const after = database.db;
    expect(await after.selectFrom('staff_user').select(['id', 'roles']).execute()).toEqual([{ id: 'u-stays', roles: '["administrator"]' }]);
    expect(await after.selectFrom('staff_passkey').select('id').execute()).toEqual([{ id: 'second of u-stays' }]);
    expect(await after.selectFrom('prompt_link').select('ended_day').execute()).toEqual([{ ended_day: '2026-11-25' }]);
    expect(await after.selectFrom('invitation').select('revoked_at').execute()).toEqual([{ revoked_at: '2026-11-25T00:00:00.000Z' }]);
    expect(await after.selectFrom('report').select('off_reason').execute()).toEqual([{ off_reason: 'a name stood in it' }]);
    expect(await after.selectFrom('entry_event').select('kind').orderBy('seq').execute()).toEqual([
      { kind: 'published' },
      { kind: 'withdrawn' },
    ]);
    for (const table of ['entry_quote', 'report_quote'] as const)
      expect(await after.selectFrom(table).select('response_id').execute()).toEqual([{ response_id: other.response_id }]);
    expect(await after.selectFrom('text').select(['response_id', 'redacted_ct']).where('redacted_ct', 'is not', null).execute()).toEqual([
      { response_id: one.response_id, redacted_ct: 'as redacted' },
    ]);
    expect(await after.selectFrom('concern').select('response_id').execute()).toEqual([{ response_id: other.response_id }]);
    // Nor is what was done since forgotten.
    expect((await createAudit(database, now).read({ limit: 1 }))[0]).toMatchObject({ act: 'person.removed', object: 'person:u-goes' });
    await after.destroy();
  });

  it('has its staff and its words whole where what gives way is no later state of the same', async () => {
    const { keys } = await fill();
    await govern(here().database, keys.current.id);
    await backUp();
    const [place = here().where] = (await places()).reverse();
    const fresh = openDatabase(place, () => {});
    await createSqlStorage(fresh);
    await createAudit(fresh, now).note(SYSTEM, 'setting.changed');
    await fresh.db.destroy();
    expect(await restore(place, true)).toMatchObject({ carriedOver: { withdrawals: 0 } });
    const database = openDatabase(place, () => {});
    expect(await database.db.selectFrom('staff_user').select('id').orderBy('id').execute()).toEqual([{ id: 'u-goes' }, { id: 'u-stays' }]);
    expect(await database.db.selectFrom('entry_quote').select('response_id').execute()).toHaveLength(2);
    await database.db.destroy();
  });

  it('takes the place of a file that is no database any more, and says that nobody knows what was taken back', async () => {
    await fill();
    await backUp();
    const place = { data: join(folder, 'damaged') };
    mkdirSync(place.data);
    writeFileSync(join(place.data, SQLITE_FILE), 'x'.repeat(9_000));
    expect(await restore(place, true)).toMatchObject({ carriedOver: 'unreadable' });
    const database = openDatabase(place, () => {});
    expect(await database.db.selectFrom('response').select('id').execute()).toHaveLength(9);
    await database.db.destroy();
  });

  it('that cannot be put in place leaves what was there', async () => {
    await fill();
    await backUp();
    // Whole by its hashes, and yet not what it says: a row more than the manifest counts.
    const path = join(out, 'manifest.json');
    const manifest = readFileSync(path, 'utf8').replace(/"rows": 9/, '"rows": 8');
    writeFileSync(path, manifest);
    writeFileSync(join(out, 'manifest.sha256'), `${await sha256(manifest)}  manifest.json\n`);
    for (const where of await places()) {
      const mine = openDatabase(where, () => {});
      await createSqlStorage(mine);
      await createAudit(mine, now).note(SYSTEM, 'setting.changed');
      await mine.db.destroy();
      await expect(restore(where, true)).rejects.toThrow('8 rows of "response", and 9 came');
      const database = openDatabase(where, () => {});
      expect(await createAudit(database, now).read({ limit: 9 })).toMatchObject([{ act: 'setting.changed' }]);
      await database.db.destroy();
      expect(existsSync(join(where.data, 'restoring'))).toBe(false);
      expect(existsSync(join(where.data, 'media'))).toBe(false);
    }
  });

  it('by a newer Heard is refused', async () => {
    await fill();
    await backUp();
    const path = join(out, 'manifest.json');
    const manifest = readFileSync(path, 'utf8').replace('"003-audit"', '"999-later"');
    writeFileSync(path, manifest);
    writeFileSync(join(out, 'manifest.sha256'), `${await sha256(manifest)}  manifest.json\n`);
    for (const where of await places()) {
      await expect(restore(where)).rejects.toThrow('made by a newer Heard');
      expect(existsSync(join(where.data, SQLITE_FILE))).toBe(false);
    }
  });
});

const strayAnswer = { response_id: 'nobody', question: 'q', position: 0, kind: 'one', code: 'x', number: null };

const sha256 = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

/** Changes one bit in the middle. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
}

/** Every row of the tables that this test fills. */
async function contents({ db }: Database): Promise<unknown> {
  return {
    responses: await db.selectFrom('response').selectAll().orderBy('id').execute(),
    answers: await db.selectFrom('answer').selectAll().orderBy('response_id').orderBy('question').orderBy('position').execute(),
    withdrawals: await db.selectFrom('withdrawal').selectAll().execute(),
    settings: await db.selectFrom('setting').selectAll().execute(),
    audit: (await db.selectFrom('audit').selectAll().orderBy('seq').execute()).map((row) => ({ ...row, seq: Number(row.seq) })),
  };
}
