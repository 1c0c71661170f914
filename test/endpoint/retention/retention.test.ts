import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { RetentionKindId } from '../../../src/domain/retention/retentionKinds.ts';
import { anyTables } from '../../../src/endpoint/backup/anyTables.ts';
import { readableResponses } from '../../../src/endpoint/export/readableResponses.ts';
import { retained } from '../../../src/endpoint/retention/retained.ts';
import { createRetention } from '../../../src/endpoint/retention/retention.ts';
import { retentionPeriod } from '../../../src/endpoint/retention/retentionPeriod.ts';
import { createAudit } from '../../../src/endpoint/staff/audit.ts';
import { NOTE_PLACES } from '../../../src/endpoint/staff/listening/notePlaces.ts';
import { createTexts } from '../../../src/endpoint/staff/listening/texts.ts';
import { createSettingStore } from '../../../src/endpoint/staff/settings/settingStore.ts';
import type { KeptResponse } from '../../../src/endpoint/storage/storage.ts';
import { generateKeyPair, importKeyPair } from '../../../src/sealing/keyPair.ts';
import { sealNote } from '../../../src/sealing/note.ts';
import { sealWords } from '../../../src/sealing/sealWords.ts';
import { keptResponse } from '../../contract/storageContract.ts';
import { onEachDatabase } from '../eachDatabase.ts';

const TODAY = '2026-11-24';
const NO_KEYS = { current: { id: 'k-01234567', publicKey: '' }, held: new Map() };
const NO_FILES = { removeGone: async () => 0 };
const ADMINISTRATOR = { id: 'u1', name: 'Amina' };

onEachDatabase('retention', (here) => {
  const retentionOn = (today = TODAY) => {
    const { database } = here();
    return createRetention({ database, keys: NO_KEYS, audit: auditOf(), recordings: NO_FILES, today: () => today });
  };
  const auditOf = () => createAudit(here().database, () => new Date(`${TODAY}T12:00:00Z`));
  const keep = async (receivedDay: string, ...more: readonly Partial<KeptResponse>[]): Promise<KeptResponse> => {
    const response = keptResponse({ receivedDay, ...more[0] });
    await here().storage.storeResponses([response]);
    return response;
  };
  const kept = async (): Promise<KeptResponse[]> => {
    const all: KeptResponse[] = [];
    for await (const response of here().storage.eachResponse()) all.push(response);
    return all;
  };
  const set = (kind: RetentionKindId, period: number | 'kept') =>
    createSettingStore(here().database, auditOf()).change(ADMINISTRATOR, retentionPeriod(kind), period);

  it('deletes words after two years, keeps the coded answers, and marks that there were words', async () => {
    const words = { enc: 'enc-that-is-long-enough-to-be-found', ct: 'ciphertext-of-somebody'.repeat(200) };
    const old = await keep('2024-11-23', { words });
    const young = await keep('2024-11-24');
    expect(await retentionOn().apply()).toBe(1);
    const { words: _, ...rest } = old;
    expect(await kept()).toEqual(expect.arrayContaining([{ ...rest, wordsDeletedDay: TODAY }, young]));
    const bytes = here().bytes();
    if (bytes !== undefined) expect(bytes).not.toContain('ciphertext-of-somebody');
  });

  it('lets an export say that words were deleted by retention, not that nothing was written', async () => {
    await keep('2024-01-01');
    const { words: _, ...silent } = keptResponse({ receivedDay: '2024-01-01' });
    await here().storage.storeResponses([silent]);
    await retentionOn().apply();
    const said: string[] = [];
    for await (const { words } of readableResponses(here().storage.eachResponse(), new Map())) said.push(words);
    expect(said.sort()).toEqual(['deleted-by-retention', 'none']);
  });

  it('says so too of words of which a redaction was the last to go, and not while the redaction is there', async () => {
    const { database, storage } = here();
    const pair = await generateKeyPair();
    const keys = { current: pair, held: new Map([[pair.id, await importKeyPair(pair)]]) };
    const [id, receiptHash] = [randomUUID(), 'hash-of-somebody'];
    const words = await sealWords({ id, receiptHash }, { why: 'Mrs Okafor' }, pair);
    const response = keptResponse({ id, receiptHash, words, keyId: pair.id, receivedDay: '2024-12-01' });
    await storage.storeResponses([{ ...response, wrote: ['why'] }]);
    const ref = { response: id, question: 'why' };
    const redacted = await sealNote('[a name]', NOTE_PLACES.redacted(ref), pair);
    await createTexts(database).change(ref, 0, { redacted }, ADMINISTRATOR, '2024-12-02');
    const on = (today: string) => createRetention({ database, keys, audit: auditOf(), recordings: NO_FILES, today: () => today });
    const said = async () => {
      const all: unknown[] = [];
      for await (const { words, response } of readableResponses(storage.eachResponse(), keys.held)) {
        all.push([words, response.answers['why']]);
      }
      return all;
    };
    expect(await on('2025-01-02').apply()).toBe(1);
    expect(await said()).toEqual([['opened', { kind: 'text', text: '[a name]' }]]);
    expect(await on('2026-12-02').apply()).toBe(1);
    expect(await said()).toEqual([['deleted-by-retention', { kind: 'text', text: '' }]]);
  });

  it('tells a phone that repeats a response whose words are gone that it is there, and does not take the words in again', async () => {
    const old = await keep('2024-01-01');
    await retentionOn().apply();
    expect(await here().storage.storeResponses([old])).toEqual(['already-stored']);
    expect((await kept())[0]?.words).toBeUndefined();
  });

  it('keeps answers and withdrawals until somebody sets an end, then lets whole responses go and keeps late copies out', async () => {
    const old = await keep('2020-01-01');
    const young = await keep('2026-01-01');
    await retentionOn().apply();
    expect(await kept()).toHaveLength(2);
    await set('answers', 12);
    expect(await retentionOn().dueBy('answers', 12, TODAY)).toBe(1);
    expect(await retentionOn().apply()).toBe(1);
    expect(await kept()).toEqual([young]);
    expect(await here().storage.storeResponses([old])).toEqual(['withdrawn']);
    const answers = await here().database.db.selectFrom('answer').select('response_id').distinct().execute();
    expect(answers).toEqual([{ response_id: young.coded.id }]);
  });

  it('ends quotations with the words that they are of, in entries and in reports', async () => {
    const { db } = here().database;
    const [old, young] = [await keep('2024-11-23'), await keep('2024-11-24')];
    const { seq } = await db
      .insertInto('report')
      .values({ day: TODAY, from_day: TODAY, to_day: TODAY, author: 'u1', author_name: 'A', off_day: null, off_by: null, off_reason: null })
      .returning('seq')
      .executeTakeFirstOrThrow();
    for (const { coded } of [old, young]) {
      const sealed = { response_id: coded.id, question: 'why', key_id: 'k', enc: 'x', ct: 'x' };
      for (const version of [1, 2]) {
        await db
          .insertInto('entry_quote')
          .values({ entry_id: 'waiting', version, position: 0, language: 'en', ...sealed })
          .execute();
      }
      await db
        .insertInto('report_quote')
        .values({ report: seq, place: coded.id, ...sealed })
        .execute();
    }
    // The words, and that they stood in an entry and in a report.
    expect(await retentionOn().dueBy('words', 24, TODAY)).toBe(3);
    expect(await retentionOn().apply()).toBe(3);
    for (const table of ['entry_quote', 'report_quote'] as const)
      expect(await db.selectFrom(table).select('response_id').distinct().execute()).toEqual([{ response_id: young.coded.id }]);
  });

  it('ends readings that nobody has published half a year after they were recorded', async () => {
    const { db } = here().database;
    const made = { lang: 'ur', source: 'staff', survey: 'tea', page: 'often', type: 'audio/webm', bytes: 1, ms: 900, option_code: null };
    for (const day of ['2026-05-27', '2026-05-28'])
      await db
        .insertInto('prompt_draft')
        .values({ id: day, words: day, day, ...made, sound: new Uint8Array([1]) })
        .execute();
    expect(await retentionOn().apply()).toBe(1);
    expect(await db.selectFrom('prompt_draft').select('id').execute()).toEqual([{ id: '2026-05-28' }]);
  });

  it('lets go of ended invitations and sessions after thirty days, and of none that still counts', async () => {
    const { database } = here();
    const { db } = database;
    const [long, lately] = ['2026-10-24T12:00:00.000Z', '2026-10-25T12:00:00.000Z'];
    const never = { used_at: null, revoked_at: null };
    for (const [id, expires_at, ended] of [
      ['used long ago', '2027-01-01', { ...never, used_at: long }],
      ['revoked long ago', '2027-01-01', { ...never, revoked_at: long }],
      ['over for long', long, never],
      ['used lately', '2027-01-01', { ...never, used_at: lately }],
      ['open', '2027-01-01', never],
    ] as const) {
      await db
        .insertInto('invitation')
        .values({ id, token_hash: id, email: `${id}@bury.example`, roles: '[]', made_by: 'u1', made_at: long, expires_at, ...ended })
        .execute();
    }
    const rows = anyTables(database);
    const yes = database.flavour === 'sqlite' ? 1 : true;
    const user = { id: 'u1', name: 'A', email: 'a@bury.example', emailVerified: yes, createdAt: long, updatedAt: long, roles: '[]' };
    await rows.insertInto('staff_user').values(user).execute();
    for (const [id, updatedAt] of [
      ['idle', long],
      ['used', lately],
    ] as const) {
      const times = { createdAt: long, updatedAt, expiresAt: updatedAt };
      await rows
        .insertInto('staff_session')
        .values({ id, token: id, userId: 'u1', proof: 'passkey', ...times })
        .execute();
      await rows
        .insertInto('staff_verification')
        .values({ id, identifier: id, value: 'x', ...times })
        .execute();
    }
    expect(await retentionOn().dueBy('access', 30, TODAY)).toBe(5);
    expect(await retentionOn().apply()).toBe(5);
    expect(await db.selectFrom('invitation').select('id').orderBy('id').execute()).toEqual([{ id: 'open' }, { id: 'used lately' }]);
    for (const table of ['staff_session', 'staff_verification'] as const)
      expect(await db.selectFrom(table).select('id').execute()).toEqual([{ id: 'used' }]);
  });

  it('lets hashes of withdrawals go only after the period that was set', async () => {
    await here().storage.withdraw('hash-of-one', '2024-01-01');
    await here().storage.withdraw('hash-of-two', '2026-01-01');
    await set('withdrawals', 24);
    expect(await retentionOn().apply()).toBe(1);
    expect(await here().database.db.selectFrom('withdrawal').select('receipt_hash').execute()).toEqual([{ receipt_hash: 'hash-of-two' }]);
  });

  it('deletes many in small steps; one that is killed is gone on with, and the report counts everything once', async () => {
    for (let at = 0; at < 450; at += 50)
      await here().storage.storeResponses(Array.from({ length: 50 }, () => keptResponse({ receivedDay: '2023-01-01' })));
    const { database } = here();
    let steps = 0;
    const killedInSecondStep = retained(database, NO_KEYS).map((each) => ({
      ...each,
      deleteOlderThan: async (...args: Parameters<typeof each.deleteOlderThan>) => {
        steps += 1;
        if (steps === 2) throw new Error('killed');
        return each.deleteOlderThan(...args);
      },
    }));
    const killed = createRetention(
      { database, keys: NO_KEYS, audit: auditOf(), recordings: NO_FILES, today: () => TODAY },
      killedInSecondStep,
    );
    await expect(killed.apply()).rejects.toThrow('killed');
    expect(await retentionOn().runs.lastFinished()).toBeUndefined();
    expect(await retentionOn('2026-11-25').apply()).toBe(250);
    const [run, ...others] = await retentionOn().runs.latest(10);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ day: TODAY, finished: '2026-11-25' });
    expect(run?.counts.filter(({ deleted }) => deleted > 0)).toMatchObject([{ kind: 'words', deleted: 450 }]);
    expect(await retentionOn('2026-11-25').apply()).toBe(0);
  });

  it('stops between two steps when it is told to', async () => {
    await keep('2023-01-01');
    expect(await retentionOn().apply(AbortSignal.abort())).toBeUndefined();
    expect((await kept())[0]?.words).toBeDefined();
  });

  it('writes down who set a period, from what to what, and holds to the standard when the row is damaged', async () => {
    await set('words', 12);
    await set('words', 12);
    expect(await retentionOn().periodOf('words')).toBe(12);
    const changes = (await auditOf().read({ limit: 10 })).filter(({ act }) => act === 'setting.changed');
    expect(changes).toMatchObject([{ actor: ADMINISTRATOR, object: 'setting:retention.words', detail: { from: 24, to: 12 } }]);
    for (const value of ['{"a', '0', '"kept"', '121']) {
      await here().database.db.updateTable('setting').set({ value }).execute();
      expect(await retentionOn().periodOf('words')).toBe(24);
    }
  });
});
