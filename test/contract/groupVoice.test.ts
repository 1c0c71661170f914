import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import { activityOf } from '../../src/content/group/activities.ts';
import { splitGroup } from '../../src/domain/session/groupParts.ts';
import { restoreBackup } from '../../src/endpoint/backup/restoreBackup.ts';
import { writeBackup } from '../../src/endpoint/backup/writeBackup.ts';
import { importRecording } from '../../src/endpoint/import/importRecording.ts';
import { type Keys, keysFolder, makeKey, openKeys } from '../../src/endpoint/keys.ts';
import { createLimit } from '../../src/endpoint/limits.ts';
import { receiveEnvelopes } from '../../src/endpoint/receive/receiveEnvelopes.ts';
import { openRecordingFiles } from '../../src/endpoint/recordings/openRecordingFiles.ts';
import type { RecordingFiles } from '../../src/endpoint/recordings/recordingFiles.ts';
import { createRecordings, type Recordings } from '../../src/endpoint/recordings/recordings.ts';
import { createRetention } from '../../src/endpoint/retention/retention.ts';
import { resealAll } from '../../src/endpoint/rotation/resealAll.ts';
import { createAudit } from '../../src/endpoint/staff/audit.ts';
import { sealTyped } from '../../src/endpoint/staff/listening/openedWords.ts';
import { createTranscripts } from '../../src/endpoint/staff/listening/transcripts.ts';
import { openDatabase } from '../../src/endpoint/storage/openStorage.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { sealGroup } from '../../src/sealing/sealGroup.ts';
import { onEachDatabase } from '../endpoint/eachDatabase.ts';
import { SAID, type SpokenGroup, spokenGroup } from '../endpoint/groups/spokenGroup.ts';
import { type SpokenRecording, spoken } from '../endpoint/spoken.ts';
import { surveyOf } from '../endpoint/tea.ts';

const TODAY = '2026-11-24';
const silent = pino({ level: 'silent' });
const made = (day: string) => () => new Date(`${day}T09:00:00Z`);
const [SAM, ALEX] = [
  { id: 'u1', name: 'Sam' },
  { id: 'u2', name: 'Alex' },
];

onEachDatabase('what a group says aloud', (here) => {
  let keys: Keys;
  let files: RecordingFiles;
  let recordings: Recordings;
  beforeEach(async () => {
    const { where } = here();
    mkdirSync(join(where.data, 'recordings'), { recursive: true });
    keys = await openKeys(where.data, made('2026-01-01'));
    files = await openRecordingFiles({ data: where.data });
    recordings = open();
  });
  const open = () =>
    createRecordings({ database: here().database, files, keys, broken: createLimit(5, 3_600), today: () => TODAY, log: silent });
  const receive = (...envelopes: readonly unknown[]) =>
    receiveEnvelopes({ storage: here().storage, keys: keys.held, surveyOf, today: () => TODAY }, envelopes);
  const declared = async (...of: Parameters<typeof spokenGroup> extends [unknown, ...infer Rest] ? Rest : never): Promise<SpokenGroup> => {
    const sent = await spokenGroup(keys.current, ...of);
    expect(await receive(sent.envelope)).toMatchObject([{ outcome: 'stored' }]);
    return sent;
  };
  const arrive = async ({ id, sealed }: SpokenRecording): Promise<void> => {
    writeFileSync(join(here().where.data, 'recordings', id), sealed);
    expect(await recordings.settle(id)).toBe('received');
  };
  const received = async (...of: Parameters<typeof declared>): Promise<SpokenGroup> => {
    const sent = await declared(...of);
    for (const recording of sent.recordings) await arrive(recording);
    return sent;
  };
  const states = async ({ recordings: some }: SpokenGroup) => (await recordings.states(some.map(({ id }) => id))).map(({ state }) => state);
  const heard = async ({ id, sound }: SpokenRecording): Promise<boolean> => {
    const opened = await recordings.open(id);
    return opened.ok && Buffer.from(opened.sound).equals(sound);
  };
  const names = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const name of files.names()) all.push(name);
    return all.sort();
  };
  const retention = (today: string) => {
    const { database } = here();
    return createRetention({ database, keys, recordings, audit: createAudit(database, made(today)), today: () => today });
  };
  /** Sam types it, Alex agrees. */
  const typed = async ({ session: { id: session } }: SpokenGroup, question: string, checkedDay: string): Promise<void> => {
    const transcripts = createTranscripts(here().database);
    const ref = { session, question };
    const words = await sealTyped({ text: 'More quiet rooms' }, ref, keys.current);
    expect(await transcripts.write(ref, 0, { language: 'en', typedIn: 'en', words, ready: true }, SAM, checkedDay)).toMatchObject({
      ok: true,
    });
    expect(await transcripts.check(ref, 1, SAM, checkedDay)).toEqual({ ok: false, why: 'own' });
    expect(await transcripts.check(ref, 1, ALEX, checkedDay)).toEqual({ ok: true, version: 2 });
  };

  it('is expected when its session has come, received when it came as declared, and belongs to its activity', async () => {
    const sent = await declared();
    expect(await states(sent)).toEqual(['expected', 'expected', 'expected', 'expected']);
    expect(await recordings.expectedMissing()).toEqual({ expected: 4, since: TODAY, refused: 0 });
    const [kept] = await here().storage.groups();
    expect(kept?.coded).toEqual(splitGroup(sent.session).coded);
    expect(kept?.missing).toHaveLength(4);
    for (const recording of sent.recordings) await arrive(recording);
    for (const recording of sent.recordings) expect(await heard(recording)).toBe(true);
    expect(await recordings.open(sent.recordings[2]?.id ?? '')).toMatchObject({
      of: { session: sent.session.id, question: 'wall-help-most' },
    });
    expect((await here().storage.groups())[0]?.missing).toBeUndefined();
    expect(await receive(sent.envelope)).toMatchObject([{ outcome: 'already-stored' }]);
  });

  it('is no session’s that does not say how it was sealed, or that names another’s recording', async () => {
    const unsealed = await spokenGroup(keys.current);
    const bare = unsealed.session.items.map((item) =>
      item.kind === 'voice' ? { ...item, recordings: item.recordings.map(({ sealed: _, ...rest }) => rest) } : item,
    );
    const { receiptHash } = unsealed.envelope;
    expect(await receive(await sealGroup({ ...unsealed.session, items: bare }, keys.current, receiptHash))).toMatchObject([
      { outcome: 'refused', refusal: 'does-not-fit' },
    ]);
    const answer = await spoken(keys.current);
    await receive(answer.envelope);
    const [theirs] = answer.recordings;
    const thief = await spokenGroup(keys.current, {});
    const stolen = thief.session.items.map((item) =>
      item.kind === 'voice'
        ? { ...item, recordings: item.recordings.map((each, at) => ({ ...each, ...(at === 0 && theirs && { id: theirs.id }) })) }
        : item,
    );
    expect(await receive(await sealGroup({ ...thief.session, items: stolen }, keys.current, receiptHash))).toMatchObject([
      { outcome: 'refused', refusal: 'id-taken' },
    ]);
    expect(await here().storage.groups()).toEqual([]);
    // And no response takes a group's.
    const group = await declared();
    const id = group.recordings[0]?.id ?? '';
    expect(await receive((await spoken(keys.current, undefined, { lie: { id } })).envelope)).toMatchObject([{ refusal: 'id-taken' }]);
  });

  it('goes with its session when that is taken back, file and transcript and all, and its device is told', async () => {
    const [gone, stays] = [await received(), await received({}, '00000-00000')];
    await typed(gone, SAID, TODAY);
    expect(await here().storage.withdraw(gone.envelope.receiptHash, TODAY)).toBe('withdrawn');
    await recordings.removeGone();
    expect(await states(gone)).toEqual(['gone', 'gone', 'gone', 'gone']);
    expect(await names()).toEqual(stays.recordings.map(({ id }) => id).sort());
    expect(await here().database.db.selectFrom('transcript').selectAll().execute()).toEqual([]);
    expect(await receive(gone.envelope)).toMatchObject([{ outcome: 'withdrawn' }]);
  });

  it('is deleted when its time is over after the second person, and never outlives the words', async () => {
    const [sent, unheard] = [await received(), await received({}, '00000-00000')];
    await typed(sent, SAID, TODAY);
    expect(await retention('2026-12-24').apply()).toBe(0);
    expect(await retention('2026-12-25').dueBy('recordings', 30, '2026-12-25')).toBe(2);
    expect(await retention('2026-12-25').apply()).toBe(2);
    expect(await states(sent)).toEqual(['gone', 'gone', 'received', 'received']);
    expect(await states(unheard)).toEqual(['received', 'received', 'received', 'received']);
    await retention('2028-11-25').apply();
    expect([...(await states(sent)), ...(await states(unheard))]).toEqual(Array(8).fill('gone'));
    expect(await names()).toEqual([]);
    // What was typed is words too.
    const transcripts = await here().database.db.selectFrom('transcript').select(['words_ct', 'checked_day']).execute();
    expect(transcripts).toEqual([{ words_ct: null, checked_day: TODAY }]);
    expect((await here().storage.groups()).map(({ coded }) => coded.items.map(({ activity }) => activityOf(activity)?.kind))).toHaveLength(
      2,
    );
  });

  it('opens the check again when a recording comes after it', async () => {
    const sent = await declared();
    const [first, second] = sent.recordings;
    if (!first || !second) throw new Error('nothing was spoken');
    await arrive(first);
    await typed(sent, SAID, TODAY);
    await arrive(second);
    expect(await here().database.db.selectFrom('transcript').select(['checked_day', 'version']).execute()).toEqual([
      { checked_day: null, version: 3 },
    ]);
  });

  it('is sealed to a new key with everything else, what was typed of it too', async () => {
    const sent = await received();
    await typed(sent, SAID, TODAY);
    const old = keys.current.id;
    await makeKey(keysFolder(here().where.data), new Date('2026-06-01T09:00:00Z'));
    keys = await openKeys(here().where.data, made('2026-06-01'));
    const report = await resealAll(here().database, keys, files);
    expect(report.find(({ name }) => name === 'recordings')).toEqual({ name: 'recordings', resealed: 4, unreadable: 0 });
    expect(report.find(({ name }) => name === 'transcripts')).toEqual({ name: 'transcripts', resealed: 1, unreadable: 0 });
    keys = { ...keys, held: new Map([...keys.held].filter(([id]) => id !== old)) };
    recordings = open();
    for (const recording of sent.recordings) expect(await heard(recording)).toBe(true);
  });

  it('is backed up and restored with its session, and comes in by a rescue file', async () => {
    const [sent, rescued] = [await received(), await declared({}, '00000-00000')];
    await typed(sent, SAID, TODAY);
    for (const { id, sealed } of rescued.recordings)
      expect(await importRecording(recordings, { id, sealed: toBase64url(sealed) })).toBe('received');
    const { where } = here();
    const [out, keysOut] = [join(where.data, '..', crypto.randomUUID()), join(where.data, '..', crypto.randomUUID())];
    const manifest = await writeBackup({ where, out, keysOut, now: new Date(), version: '0.1.0' });
    expect(manifest.sealed.find(({ name }) => name === 'recordings')).toEqual({ name: 'recordings', opened: 8, unreadable: 0 });
    await here().storage.close();
    await restoreBackup({ where, from: out, keysFrom: keysOut, replace: true });
    const database = openDatabase(where, () => {});
    const storage = await createSqlStorage(database);
    recordings = createRecordings({ database, files, keys, broken: createLimit(5, 3_600), today: () => TODAY, log: silent });
    for (const recording of [...sent.recordings, ...rescued.recordings]) expect(await heard(recording)).toBe(true);
    expect((await storage.groups()).find(({ coded }) => coded.id === sent.session.id)?.transcripts?.has(SAID)).toBe(true);
    await storage.close();
    for (const folder of [out, keysOut]) rmSync(folder, { recursive: true });
  });
});
