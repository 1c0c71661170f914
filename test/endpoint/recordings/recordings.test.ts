import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../src/endpoint/backup/restoreBackup.ts';
import { writeBackup } from '../../../src/endpoint/backup/writeBackup.ts';
import { type Keys, keysFolder, makeKey, openKeys } from '../../../src/endpoint/keys.ts';
import { createLimit } from '../../../src/endpoint/limits.ts';
import { receiveEnvelopes } from '../../../src/endpoint/receive/receiveEnvelopes.ts';
import { openRecordingFiles } from '../../../src/endpoint/recordings/openRecordingFiles.ts';
import type { RecordingFiles } from '../../../src/endpoint/recordings/recordingFiles.ts';
import { createRecordings, type Recordings } from '../../../src/endpoint/recordings/recordings.ts';
import { createRetention } from '../../../src/endpoint/retention/retention.ts';
import { retentionPeriod } from '../../../src/endpoint/retention/retentionPeriod.ts';
import { resealAll } from '../../../src/endpoint/rotation/resealAll.ts';
import { mayRetire } from '../../../src/endpoint/rotation/retireKey.ts';
import type { BucketSettings } from '../../../src/endpoint/settings.ts';
import { createAudit, SYSTEM } from '../../../src/endpoint/staff/audit.ts';
import { createSettingStore } from '../../../src/endpoint/staff/settings/settingStore.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';
import { openDatabase } from '../../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../../src/endpoint/storage/storage.ts';
import { type Opened, onEachDatabase } from '../eachDatabase.ts';
import { type Spoken, type SpokenRecording, spoken, webm } from '../spoken.ts';
import { surveyOf } from '../tea.ts';
import { type Bucket, openBucket } from './bucket.ts';

const TODAY = '2026-11-24';
const made = (day: string) => () => new Date(`${day}T09:00:00Z`);
const silent = pino({ level: 'silent' });

/** An endpoint’s recordings on a database and a folder that may be another’s too. */
interface House {
  readonly database: Database;
  readonly storage: Storage;
  readonly keys: Keys;
  readonly files: RecordingFiles;
  readonly recordings: Recordings;
  /** Where uploads lie. */
  readonly folder: string;
}

async function house(
  { database, storage, where }: Pick<Opened, 'database' | 'storage' | 'where'>,
  filesOf: (data: string, wrong?: Partial<BucketSettings>) => Promise<RecordingFiles>,
  today = TODAY,
): Promise<House> {
  const folder = join(where.data, 'recordings');
  mkdirSync(folder, { recursive: true });
  const keys = await openKeys(where.data, made('2026-01-01'));
  const files = await filesOf(where.data);
  const broken = createLimit(5, 3_600);
  return {
    database,
    storage,
    keys,
    files,
    folder,
    recordings: createRecordings({ database, files, keys, broken, today: () => today, log: silent }),
  };
}

/** What every place for recordings must do. */
function suite(
  here: () => Opened,
  filesOf: (data: string, wrong?: Partial<BucketSettings>) => Promise<RecordingFiles>,
  bucketHere?: () => Bucket,
): void {
  let home: House;
  beforeEach(async () => {
    home = await house(here(), filesOf);
  });

  const declare = async (...of: Parameters<typeof spoken> extends [unknown, ...infer Rest] ? Rest : never): Promise<Spoken> => {
    const { storage, keys } = home;
    const sent = await spoken(keys.current, ...of);
    const receiver = { storage, keys: keys.held, surveyOf, today: () => TODAY };
    expect(await receiveEnvelopes(receiver, [sent.envelope])).toMatchObject([{ outcome: 'stored' }]);
    return sent;
  };
  /** As an upload leaves it. */
  const arrive = ({ id, sealed }: SpokenRecording, bytes: Uint8Array = sealed): void => writeFileSync(join(home.folder, id), bytes);
  const received = async (...of: Parameters<typeof declare>): Promise<Spoken> => {
    const sent = await declare(...of);
    for (const recording of sent.recordings) {
      arrive(recording);
      expect(await home.recordings.settle(recording.id)).toBe('received');
    }
    return sent;
  };
  const only = ({ recordings: [recording] }: Spoken): SpokenRecording => recording ?? fail();
  const states = async (...ids: readonly string[]) => (await home.recordings.states(ids)).map(({ state }) => state);
  const names = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const name of home.files.names()) all.push(name);
    return all.sort();
  };
  const heard = async (recordings: Recordings, { id, sound }: SpokenRecording): Promise<boolean> => {
    const opened = await recordings.open(id);
    return opened.ok && Buffer.from(opened.sound).equals(sound);
  };

  it('is received when it came as it was declared, and opens to the very sound', async () => {
    const sent = await received([webm(200_000), webm(1_000)]);
    for (const recording of sent.recordings) expect(await heard(home.recordings, recording)).toBe(true);
    expect(await states(...sent.recordings.map(({ id }) => id))).toEqual(['received', 'received']);
    expect(await names()).toEqual(sent.recordings.map(({ id }) => id).sort());
  });

  it('is asked for again when it came otherwise, and refused when it is no sound', async () => {
    const [cut, wrong] = [only(await declare()), only(await declare())];
    const page = only(await declare([Buffer.from('<html></html>')]));
    arrive(cut, cut.sealed.subarray(0, 5_000));
    arrive(wrong, Buffer.alloc(wrong.sealed.length));
    arrive(page);
    expect(await states(cut.id, wrong.id, page.id)).toEqual(['expected', 'expected', 'refused']);
    expect(await home.recordings.hasBegun(cut.id)).toBe(true);
    expect(await home.recordings.hasBegun(wrong.id)).toBe(false);
    expect(await home.recordings.open(page.id)).toEqual({ ok: false, why: 'refused' });
    expect(await home.recordings.expectedMissing()).toEqual({ expected: 2, since: TODAY, refused: 1 });
  });

  it('waits, whole, for a key that has gone missing, and is received when it is back', async () => {
    const recording = only(await declare());
    arrive(recording);
    const keyless = createRecordings({
      ...home,
      keys: { held: new Map() },
      broken: createLimit(5, 3_600),
      today: () => TODAY,
      log: silent,
    });
    expect(await keyless.settle(recording.id)).toBe('expected');
    expect(await home.recordings.settle(recording.id)).toBe('received');
    expect(await keyless.open(recording.id)).toEqual({ ok: false, why: 'unreadable' });
  });

  it('opens the check of a transcript again when it comes after it: nobody had heard it', async () => {
    const sent = await declare([webm(), webm()]);
    const [first, second] = sent.recordings;
    if (!first || !second) return fail();
    arrive(first);
    await home.recordings.settle(first.id);
    await typed(sent, TODAY);
    arrive(second);
    expect(await home.recordings.settle(second.id)).toBe('received');
    const { db } = home.database;
    expect(await db.selectFrom('transcript').select(['checked_day', 'checked_by', 'version']).executeTakeFirst()).toEqual({
      checked_day: null,
      checked_by: null,
      version: 2,
    });
  });

  /** Somebody typed it, and somebody else agreed. */
  const typed = async ({ response }: Spoken, checkedDay: string): Promise<void> => {
    const by = { written_by: 'u1', written_by_name: 'Sam', written_day: checkedDay };
    const checked = { checked_by: 'u2', checked_by_name: 'Ali', checked_day: checkedDay };
    const words = { words_key: home.keys.current.id, words_enc: 'AAAA', words_ct: 'AAAA' };
    await home.database.db
      .insertInto('transcript')
      .values({ response_id: response.id, question: 'why', version: 1, language: 'ur', ...words, ...by, ...checked })
      .execute();
  };

  const retention = (today: string) => {
    const { database, keys, recordings } = home;
    return createRetention({ database, keys, recordings, audit: createAudit(database, made(today)), today: () => today });
  };

  it('is deleted 30 days after a second person checked what was typed, file and all; what was not heard stays', async () => {
    const sent = await received();
    const unchecked = await received();
    const late = await declare([webm(), webm()]);
    const [came, missing] = late.recordings;
    if (!came || !missing) return fail();
    arrive(came);
    await home.recordings.settle(came.id);
    await typed(sent, TODAY);
    await typed(late, TODAY);
    expect(await retention('2026-12-24').apply()).toBe(0);
    expect(await retention('2026-12-25').dueBy('recordings', 30, '2026-12-25')).toBe(2);
    expect(await retention('2026-12-25').apply()).toBe(2);
    expect((await retention('2026-12-25').runs.latest(1))[0]?.counts).toContainEqual({
      kind: 'recordings',
      oldestKept: '2026-11-25',
      deleted: 2,
    });
    expect(await states(only(sent).id, only(unchecked).id, came.id, missing.id)).toEqual(['gone', 'received', 'gone', 'expected']);
    expect(await names()).toEqual([only(unchecked).id]);
    expect(await home.recordings.open(only(sent).id)).toEqual({ ok: false, why: 'gone' });
    expect(await heard(home.recordings, only(unchecked))).toBe(true);
  });

  it('never outlives the words, heard or not, come or not', async () => {
    const [here, expected] = [await received(), await declare()];
    const page = await declare([Buffer.from('<html></html>')]);
    arrive(only(page));
    await home.recordings.settle(only(page).id);
    await retention('2028-11-24').apply();
    expect(await states(only(here).id, only(expected).id, only(page).id)).toEqual(['received', 'expected', 'refused']);
    await retention('2028-11-25').apply();
    expect(await states(only(here).id, only(expected).id, only(page).id)).toEqual(['gone', 'gone', 'gone']);
    expect(await names()).toEqual([]);
  });

  it('goes with its response, whoever deletes that, and its device is told for as long as withdrawals are kept', async () => {
    const [one, other] = [await received(), await received()];
    await home.storage.withdraw(one.envelope.receiptHash, TODAY);
    await home.database.db.deleteFrom('response').execute();
    expect(await home.recordings.removeGone()).toBe(2);
    expect(await home.recordings.removeGone()).toBe(0);
    expect(await names()).toEqual([]);
    expect(await states(only(one).id, only(other).id)).toEqual(['gone', 'gone']);
    await createSettingStore(home.database, createAudit(home.database, made(TODAY))).change(SYSTEM, retentionPeriod('withdrawals'), 24);
    await retention('2028-11-24').apply();
    expect(await states(only(one).id)).toEqual(['gone']);
    await retention('2028-11-25').apply();
    expect(await states(only(one).id)).toEqual(['unknown']);
  });

  it('is removed at the next look when its file could not be removed at once', async () => {
    const sent = await received();
    await home.storage.withdraw(sent.envelope.receiptHash, TODAY);
    const failing = { ...home.files, remove: () => Promise.reject(new Error('the disk does not answer')) };
    const broken = createLimit(5, 3_600);
    const unlucky = createRecordings({ ...home, files: failing, broken, today: () => TODAY, log: silent });
    await expect(unlucky.removeGone()).rejects.toThrow('does not answer');
    await home.recordings.tidy();
    expect(await names()).toEqual([]);
  });

  it('is sealed to a new key with everything else, opens with it alone, and lets the old key go only when nothing is still to come', async () => {
    const [sent, expected] = [await received([webm(200_000)]), await declare()];
    const { sealed } = only(sent);
    const old = home.keys.current.id;
    await makeKey(keysFolder(here().where.data), new Date('2026-06-01T09:00:00Z'));
    home = await house(here(), filesOf);
    expect(await mayRetire(home, old)).toEqual({ ok: false, problem: 'in-use', sealed: 4 });
    const report = await resealAll(home.database, home.keys, home.files);
    expect(report.find(({ name }) => name === 'recordings')).toEqual({ name: 'recordings', resealed: 1, unreadable: 0 });
    const newest = { ...home, keys: { held: new Map([...home.keys.held].filter(([id]) => id !== old)) } };
    const opener = createRecordings({ ...newest, broken: createLimit(5, 3_600), today: () => TODAY, log: silent });
    expect(await heard(opener, only(sent))).toBe(true);
    expect(Buffer.from((await home.files.read(only(sent).id)) ?? []).equals(sealed)).toBe(false);
    expect(await names()).toEqual([only(sent).id]);
    expect(await mayRetire(home, old)).toEqual({ ok: false, problem: 'in-use', sealed: 1 });
    arrive(only(expected));
    expect(await home.recordings.settle(only(expected).id)).toBe('received');
    await resealAll(home.database, home.keys, home.files);
    expect(await heard(home.recordings, only(expected))).toBe(true);
    expect(await mayRetire(home, old)).toEqual({ ok: true });
  });

  it.each([
    ['before the new file is whole', 'write'],
    ['between the row and the file', 'move'],
  ] as const)('can always be heard when sealing it anew is killed %s', async (_, step) => {
    const recording = only(await received());
    await makeKey(keysFolder(here().where.data), new Date('2026-06-01T09:00:00Z'));
    home = await house(here(), filesOf);
    const killed = { ...home.files, [step]: () => Promise.reject(new Error('killed')) };
    await expect(resealAll(home.database, home.keys, killed)).rejects.toThrow('killed');
    expect(await heard(home.recordings, recording)).toBe(true);
    await resealAll(home.database, home.keys, home.files);
    await home.recordings.tidy();
    expect(await heard(home.recordings, recording)).toBe(true);
    expect(await names()).toEqual([recording.id]);
  });

  if (bucketHere) {
    it('stays on this machine, whole, while the bucket does not answer, and is received when it does', async () => {
      const recording = only(await declare());
      arrive(recording);
      const unreachable = { ...home.files, makeDurable: () => Promise.reject(new Error('no route to host')) };
      const cutOff = createRecordings({ ...home, files: unreachable, broken: createLimit(5, 3_600), today: () => TODAY, log: silent });
      expect(await cutOff.settle(recording.id)).toBe('expected');
      expect(await cutOff.hasBegun(recording.id)).toBe(true);
      expect(await states(recording.id)).toEqual(['received']);
      expect(existsSync(join(home.folder, recording.id))).toBe(false);
      expect(await heard(home.recordings, recording)).toBe(true);
    });

    it('says in a sentence when the bucket is another’s', async () => {
      const recording = only(await received());
      const settings = await Promise.all(
        [{ bucket: 'nobodys' }, { secretAccessKey: 'wrong' }].map((wrong) => filesOf(here().where.data, wrong)),
      );
      const [nowhere, stranger] = settings;
      await expect(nowhere?.write(recording.id, recording.sealed)).rejects.toThrow('there is no bucket "nobodys"');
      await expect(stranger?.read(recording.id)).rejects.toThrow('the bucket for recordings answers GET with 403');
    });

    it('is left out of a backup, which says so', async () => {
      await received();
      const { where } = here();
      const out = join(where.data, '..', crypto.randomUUID());
      const { settings } = bucketHere();
      const manifest = await writeBackup({ where: { ...where, bucket: settings }, out, now: new Date(), version: '0.1.0' });
      expect(manifest.sealed.map(({ name }) => name)).not.toContain('recordings');
      expect(manifest.files.filter(({ path }) => path.startsWith('recordings/'))).toEqual([]);
      rmSync(out, { recursive: true });
    });
    return;
  }

  it('is restored with its response, and what was taken back since stays gone, file and all', async () => {
    const [kept, gone, lost] = [await received(), await received([webm()], { code: '00000-00000' }), await received()];
    const partial = only(await declare());
    arrive(partial, partial.sealed.subarray(0, 5_000));
    // Lost on a bad disk: the backup must not say that it is here.
    await home.files.remove(only(lost).id);
    const { where } = here();
    const [out, keysOut] = [join(where.data, '..', `${crypto.randomUUID()}`), join(where.data, '..', `${crypto.randomUUID()}`)];
    const manifest = await writeBackup({ where, out, keysOut, now: new Date(), version: '0.1.0' });
    expect(manifest.sealed.find(({ name }) => name === 'recordings')).toEqual({ name: 'recordings', opened: 2, unreadable: 1 });
    expect(manifest.files.filter(({ path }) => path.startsWith('recordings/'))).toHaveLength(2);
    await home.storage.withdraw(gone.envelope.receiptHash, TODAY);
    await home.recordings.removeGone();
    await home.storage.close();

    await restoreBackup({ where, from: out, keysFrom: keysOut, replace: true });
    const database = openDatabase(where, () => {});
    const storage = await createSqlStorage(database);
    home = await house({ database, storage, where }, filesOf);
    await home.recordings.tidy();
    expect(await names()).toEqual([only(kept).id]);
    expect(await heard(home.recordings, only(kept))).toBe(true);
    expect(await states(only(kept).id, only(gone).id, only(lost).id, partial.id)).toEqual(['received', 'gone', 'expected', 'expected']);
    // Whoever still has it may bring it again.
    arrive(only(lost));
    expect(await home.recordings.settle(only(lost).id)).toBe('received');
    await storage.close();
    for (const folder of [out, keysOut]) rmSync(folder, { recursive: true });
  });
}

const fail = (): never => {
  throw new Error('nothing was spoken');
};

onEachDatabase('a recording in the data folder', (here) => suite(here, (data) => openRecordingFiles({ data })));

describe('a recording in a bucket', () => {
  let bucket: Bucket;
  beforeAll(async () => {
    bucket = await openBucket();
  });
  beforeEach(() => bucket.empty());
  afterAll(() => bucket.stop());
  onEachDatabase(
    'S3',
    (here) =>
      suite(
        here,
        (data, wrong) => openRecordingFiles({ data, bucket: { ...bucket.settings, ...wrong } }),
        () => bucket,
      ),
    ['SQLite'],
  );
});
