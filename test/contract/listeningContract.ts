import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InboxFilter, TextRef } from '../../src/contract/staff/listening.ts';
import { hearingOf, type RecordingPlace } from '../../src/domain/response/hearing.ts';
import { themesSaid } from '../../src/endpoint/figures/themesSaid.ts';
import { retainedWords } from '../../src/endpoint/retention/retainedWords.ts';
import { sealedNotes } from '../../src/endpoint/rotation/sealedNotes.ts';
import { createConcerns } from '../../src/endpoint/staff/listening/concerns.ts';
import { createMeetings } from '../../src/endpoint/staff/listening/meetings.ts';
import { NOTE_PLACES } from '../../src/endpoint/staff/listening/notePlaces.ts';
import { sealTyped } from '../../src/endpoint/staff/listening/openedWords.ts';
import { openQuotes } from '../../src/endpoint/staff/listening/openQuotes.ts';
import { retainedNotes } from '../../src/endpoint/staff/listening/retainedNotes.ts';
import { textKey } from '../../src/endpoint/staff/listening/textKey.ts';
import { createTexts } from '../../src/endpoint/staff/listening/texts.ts';
import { createTranscripts } from '../../src/endpoint/staff/listening/transcripts.ts';
import { createWordMemory } from '../../src/endpoint/staff/listening/wordMemory.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { generateKeyPair, importKeyPair } from '../../src/sealing/keyPair.ts';
import { type SealedNote, sealNote } from '../../src/sealing/note.ts';
import { sealWords } from '../../src/sealing/sealWords.ts';
import { keptResponse } from './storageContract.ts';

const SAM = { id: 'u-1', name: 'Sam Listener' };
const ALEX = { id: 'u-2', name: 'Alex Lead' };
const TODAY = '2026-11-24';
const NOTE: SealedNote = { keyId: 'k-01234567', enc: 'ZW5j', ct: 'Y3Q' };
const TYPED = { language: 'phr', typedIn: 'en', words: NOTE, ready: true };
const UNDONE: InboxFilter = { part: 'undone' };
const ALL: InboxFilter = { part: 'all' };

/** What the listening desk's tables must do on every database. */
export function listeningContract(name: string, open: () => Database, empty: () => Promise<void>): void {
  describe(`the listening desk on ${name}`, () => {
    let database: Database;
    let storage: Storage;
    beforeEach(async () => {
      database = open();
      storage = await createSqlStorage(database);
    });
    afterEach(async () => {
      await storage.close();
      await empty();
    });

    const arrive = async (receivedDay = TODAY, change: Parameters<typeof keptResponse>[0] = {}) => {
      const response = keptResponse({ receivedDay, ...change });
      await storage.storeResponses([{ ...response, wrote: ['why', 'kind'] }]);
      return response;
    };
    /** Recordings to a text, in these states. */
    const speak = async ({ response, question }: TextRef, states: readonly RecordingPlace[]) => {
      const rows = states.map((state, position) => ({ id: crypto.randomUUID(), position, state }));
      const rest = {
        response_id: response,
        question,
        type: 'audio/webm',
        seconds: 3,
        bytes: 1,
        sha256: '',
        key_id: 'k',
        received_day: null,
      };
      await database.db
        .insertInto('recording')
        .values(rows.map((row) => ({ ...row, ...rest, deleted_day: null })))
        .execute();
    };
    const why = (response: { readonly coded: { readonly id: string } }) => ({ response: response.coded.id, question: 'why' });

    it('has a text for every question that was written to, and none where nothing was', async () => {
      const { words: _, ...wordless } = keptResponse();
      const mine = await arrive();
      await storage.storeResponses([wordless, keptResponse({ id: mine.coded.id })]);
      const page = await createTexts(database).page(UNDONE, undefined, 10);
      expect(page.map(({ response, question, state }) => [response, question, state])).toEqual([
        [mine.coded.id, 'kind', 'new'],
        [mine.coded.id, 'why', 'new'],
      ]);
    });

    it('pages from the newest day to the oldest, each text once, forwards and back', async () => {
      const days = ['2026-11-20', '2026-11-24', '2026-11-22', '2026-11-24', '2026-11-20'];
      for (const day of days) await arrive(day);
      const texts = createTexts(database);
      const whole = await texts.page(UNDONE, undefined, 100);
      expect(whole).toHaveLength(10);
      expect(whole.map(({ receivedDay }) => receivedDay)).toEqual([...whole.map(({ receivedDay }) => receivedDay)].sort().reverse());
      const [paged, seen] = [[] as string[], whole.map(({ response, question }) => `${response} ${question}`)];
      let after: Awaited<ReturnType<typeof texts.page>>[number] | undefined;
      do {
        const page = await texts.page(UNDONE, after, 3);
        paged.push(...page.map(({ response, question }) => `${response} ${question}`));
        after = page.at(-1);
      } while (after);
      expect(paged).toEqual(seen);
      const [first, second] = whole;
      if (!first || !second) throw new Error('no texts');
      expect(await texts.neighbour(UNDONE, first, 'after')).toEqual({ response: second.response, question: second.question });
      expect(await texts.neighbour(UNDONE, second, 'before')).toEqual({ response: first.response, question: first.question });
      expect(await texts.neighbour(UNDONE, first, 'before')).toBeUndefined();
    });

    it('finds texts by every filter, and counts what it finds', async () => {
      const texts = createTexts(database);
      const [old, coffee] = [await arrive('2026-11-01'), await arrive(TODAY, { survey: 'coffee' })];
      await texts.change(why(old), 0, { state: 'done', themes: ['waiting'] }, SAM, TODAY);
      await createConcerns(database).raise(why(coffee), SAM, TODAY, TODAY);
      const found: readonly (readonly [Partial<InboxFilter>, number])[] = [
        [{}, 4],
        [{ part: 'undone' }, 3],
        [{ part: 'new' }, 3],
        [{ part: 'done' }, 1],
        [{ survey: 'coffee' }, 2],
        [{ language: 'ur' }, 4],
        [{ language: 'pl' }, 0],
        [{ from: '2026-11-02' }, 2],
        [{ to: '2026-11-02' }, 2],
        [{ theme: 'waiting' }, 1],
        [{ theme: 'health' }, 0],
        [{ theme: 'none' }, 3],
        [{ concern: 'open' }, 1],
        [{ about: 'waiting-for-therapy' }, 4],
        [{ about: 'something' }, 0],
      ];
      for (const [filter, count] of found) {
        expect([filter, await texts.count({ ...ALL, ...filter })]).toEqual([filter, count]);
        expect(await texts.page({ ...ALL, ...filter }, undefined, 10)).toHaveLength(count);
      }
    });

    it('takes a change of the version that was read, and no other: the second of two listeners is told', async () => {
      const texts = createTexts(database);
      const ref = why(await arrive());
      const outcomes = await Promise.all([
        texts.change(ref, 0, { themes: ['waiting', 'waiting', 'health'] }, SAM, TODAY),
        texts.change(ref, 0, { themes: ['transport'] }, ALEX, TODAY),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'conflict' });
      const kept = await texts.one(ref);
      expect(kept?.version).toBe(1);
      expect(kept?.themes).toEqual(kept?.changedBy === SAM.name ? ['waiting', 'health'] : ['transport']);
      expect(await texts.change({ ...ref, question: 'what' }, 0, { state: 'done' }, SAM, TODAY)).toEqual({ ok: false, why: 'gone' });
    });

    it('keeps what is not changed', async () => {
      const texts = createTexts(database);
      const ref = why(await arrive());
      await texts.change(ref, 0, { themes: ['waiting'], redacted: NOTE }, SAM, TODAY);
      await texts.change(ref, 1, { state: 'read' }, ALEX, TODAY);
      expect(await texts.one(ref)).toMatchObject({ state: 'read', themes: ['waiting'], redacted: NOTE, changedBy: ALEX.name, version: 2 });
      await texts.change(ref, 2, { themes: [], redacted: null }, SAM, TODAY);
      const after = await texts.one(ref);
      expect([after?.themes, after?.redacted]).toEqual([[], undefined]);
    });

    it('puts the concern first whose time is over first, and opens a settled one again', async () => {
      const concerns = createConcerns(database);
      const [late, soon, settled] = [why(await arrive()), why(await arrive()), why(await arrive())];
      expect(await concerns.raise(soon, SAM, '2026-11-20', '2026-11-25')).toBe('raised');
      expect(await concerns.raise(late, SAM, '2026-11-20', '2026-11-23')).toBe('raised');
      expect(await concerns.raise(late, ALEX, '2026-11-24', '2026-11-30')).toBe('already');
      expect(await concerns.raise(settled, SAM, '2026-11-10', '2026-11-11')).toBe('raised');
      expect(await concerns.settle(settled, ALEX, '2026-11-11', NOTE)).toBe('settled');
      expect(await concerns.settle(settled, ALEX, '2026-11-12', NOTE)).toBe('already');
      expect(await concerns.settle({ ...settled, question: 'what' }, ALEX, TODAY, NOTE)).toBe('gone');
      expect((await concerns.list(TODAY)).map(({ response, overdue, settled: how }) => [response, overdue, how?.by])).toEqual([
        [late.response, true, undefined],
        [soon.response, false, undefined],
        [settled.response, false, ALEX.name],
      ]);
      expect(await concerns.raise(settled, SAM, TODAY, TODAY)).toBe('raised');
      expect((await concerns.list(TODAY)).find(({ response }) => response === settled.response)?.settled).toBeUndefined();
      expect(await concerns.raise({ ...settled, question: 'what' }, SAM, TODAY, TODAY)).toBe('gone');
    });

    it('takes what is typed upon the version that was read: the second of two is told, in the same moment too', async () => {
      const transcripts = createTranscripts(database);
      const ref = why(await arrive());
      expect(await transcripts.write(ref, 0, TYPED, SAM, TODAY)).toEqual({ ok: false, why: 'no-sound' });
      await speak(ref, ['received', 'expected']);
      for (const version of [0, 1]) {
        const outcomes = await Promise.all([SAM, ALEX].map((who) => transcripts.write(ref, version, TYPED, who, TODAY)));
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
        expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'conflict' });
      }
      const transcript = (await createTexts(database).one(ref))?.transcript;
      expect(transcript).toMatchObject({ version: 2, language: 'phr', typedIn: 'en', sealed: NOTE, ready: true });
      expect(await transcripts.write({ ...ref, question: 'what' }, 0, TYPED, SAM, TODAY)).toEqual({ ok: false, why: 'gone' });
    });

    it('lets nobody check what they wrote last, or what is not ready, and takes the check back with a change', async () => {
      const transcripts = createTranscripts(database);
      const ref = why(await arrive());
      await speak(ref, ['received']);
      expect(await transcripts.check(ref, 0, ALEX, TODAY)).toEqual({ ok: false, why: 'conflict' });
      await transcripts.write(ref, 0, { ...TYPED, ready: false }, SAM, TODAY);
      expect(await transcripts.check(ref, 1, ALEX, TODAY)).toEqual({ ok: false, why: 'not-ready' });
      expect(await transcripts.write(ref, 1, TYPED, SAM, TODAY)).toMatchObject({ news: true, checkTakenBack: false });
      expect(await transcripts.check(ref, 2, SAM, TODAY)).toEqual({ ok: false, why: 'own' });
      const checks = await Promise.all([1, 2].map(() => transcripts.check(ref, 2, ALEX, TODAY)));
      expect(checks.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 3 }]);
      expect((await createTexts(database).one(ref))?.transcript?.checked).toEqual({ by: ALEX.name, day: TODAY });
      expect(await transcripts.write(ref, 3, TYPED, ALEX, TODAY)).toMatchObject({ ok: true, checkTakenBack: true });
      expect((await createTexts(database).one(ref))?.transcript?.checked).toBeUndefined();
      expect(await transcripts.write(ref, 4, TYPED, ALEX, TODAY)).toMatchObject({ news: false });
    });

    it('finds what is to be transcribed and to be checked as the desk shows it, whatever has arrived', async () => {
      const texts = createTexts(database);
      const transcripts = createTranscripts(database);
      const states: readonly (readonly RecordingPlace[])[] = [
        ['expected'],
        ['received'],
        ['received', 'expected'],
        ['refused'],
        ['deleted'],
        ['refused', 'received'],
        ['expected', 'deleted'],
      ];
      for (const recordings of states) {
        for (const stage of ['untyped', 'begun', 'ready', 'checked'] as const) {
          const ref = why(await arrive());
          // Typed while there was something to hear.
          await speak(ref, ['received']);
          if (stage !== 'untyped') await transcripts.write(ref, 0, { ...TYPED, ready: stage !== 'begun' }, SAM, TODAY);
          if (stage === 'checked') await transcripts.check(ref, 1, ALEX, TODAY);
          await database.db.deleteFrom('recording').where('response_id', '=', ref.response).execute();
          await speak(ref, recordings);
        }
      }
      const rows = await texts.page({ ...ALL, spoken: 'any' }, undefined, 100);
      expect(rows).toHaveLength(states.length * 4);
      const hearing = ({ recordings, transcript }: (typeof rows)[number]) =>
        hearingOf(
          recordings.map(({ state }) => state),
          transcript && { ready: transcript.ready, checked: transcript.checked !== undefined },
        );
      for (const spoken of ['to-transcribe', 'to-check'] as const) {
        const found = await texts.page({ ...ALL, spoken }, undefined, 100);
        expect(found.map(textKey)).toEqual(rows.filter((row) => hearing(row) === spoken).map(textKey));
        expect(found.length).toBeGreaterThan(2);
      }
      const missing = await texts.page({ ...ALL, spoken: 'missing' }, undefined, 100);
      expect(missing.map(textKey)).toEqual(
        rows.filter(({ recordings }) => recordings.some(({ state }) => state === 'expected')).map(textKey),
      );
      expect(await texts.count({ ...ALL, language: 'phr' })).toBe(states.length * 3);
    });

    it('lets a withdrawal take everything with it, and says so', async () => {
      const texts = createTexts(database);
      const gone = await arrive();
      const stays = await arrive();
      for (const response of [gone, stays]) {
        await texts.change(why(response), 0, { state: 'done', themes: ['waiting'], redacted: NOTE }, SAM, TODAY);
        await createConcerns(database).raise(why(response), SAM, TODAY, TODAY);
      }
      let told = 0;
      storage.onWithdrawn(() => {
        told += 1;
      });
      await storage.withdraw('another', TODAY);
      expect(told).toBe(0);
      await storage.withdraw(gone.receiptHash, TODAY);
      expect(told).toBe(1);
      expect(await texts.one(why(gone))).toBeUndefined();
      expect((await createConcerns(database).list(TODAY)).map(({ response }) => response)).toEqual([stays.coded.id]);
      expect(await themesSaid(database.db, '2026-Q4')).toEqual([{ wave: '2026-Q4', theme: 'waiting', count: 1 }]);
      for (const table of ['text', 'text_theme', 'concern'] as const) {
        expect(await database.db.selectFrom(table).select('response_id').where('response_id', '=', gone.coded.id).execute()).toEqual([]);
      }
    });

    it('counts a response once for a theme, however many of its texts say it', async () => {
      const texts = createTexts(database);
      const response = await arrive();
      await texts.change(why(response), 0, { themes: ['waiting'] }, SAM, TODAY);
      await texts.change({ response: response.coded.id, question: 'kind' }, 0, { themes: ['waiting', 'health'] }, SAM, TODAY);
      expect(await themesSaid(database.db, '2026-Q4')).toEqual([
        { wave: '2026-Q4', theme: 'health', count: 1 },
        { wave: '2026-Q4', theme: 'waiting', count: 1 },
      ]);
    });

    it('opens nothing that may not be quoted or cannot be opened', async () => {
      const agreed = keptResponse();
      const quote = { quote: { kind: 'one', code: 'yes' } } as const;
      await storage.storeResponses([{ ...agreed, coded: { ...agreed.coded, answers: { ...agreed.coded.answers, ...quote } } }]);
      const refused = await arrive();
      for (const response of [agreed, refused]) {
        await createTexts(database).change(why(response), 0, { state: 'done', themes: ['waiting'], redacted: NOTE }, SAM, TODAY);
      }
      expect(await openQuotes(database, new Map(), { themes: ['waiting'] })).toEqual([]);
      const memory = createWordMemory(database, storage, { held: new Map() });
      expect(await memory.find('anything')).toEqual([]);
      const row = await createTexts(database).one(why(refused));
      expect(row && (await memory.like(row, 10))).toEqual([]);
      memory.drop();
    });

    it('finds no word any more that was deleted because its time was over', async () => {
      const pair = await generateKeyPair();
      const [id, receiptHash] = [crypto.randomUUID(), 'hash-of-somebody'];
      const words = await sealWords({ id, receiptHash }, { why: 'We waited in the car park' }, pair);
      await arrive('2026-11-01', { id, receiptHash, words, keyId: pair.id });
      const memory = createWordMemory(database, storage, { held: new Map([[pair.id, await importKeyPair(pair)]]) });
      expect(await memory.find('waited')).toEqual([{ response: id, question: 'why' }]);
      expect(await retainedWords(database, 'response').deleteOlderThan('2026-11-02', 10, TODAY)).toBe(1);
      expect(await memory.find('waited')).toEqual([]);
      memory.drop();
    });

    it('seals redacted texts, notes of concerns and of meetings to another key, and ends them with the words', async () => {
      const [old, next] = [await generateKeyPair(), await generateKeyPair()];
      const held = new Map([
        [old.id, await importKeyPair(old)],
        [next.id, await importKeyPair(next)],
      ]);
      const ref = why(await arrive('2026-11-01'));
      await createTexts(database).change(
        ref,
        0,
        { redacted: await sealNote('As [name] said', NOTE_PLACES.redacted(ref), old) },
        SAM,
        TODAY,
      );
      const other = why(await arrive());
      await createTexts(database).change(other, 0, { redacted: NOTE }, SAM, TODAY);
      await createConcerns(database).raise(ref, SAM, TODAY, TODAY);
      await createConcerns(database).settle(ref, SAM, TODAY, await sealNote('All is well', NOTE_PLACES.settled(ref), old));
      await speak(ref, ['received']);
      await createTranscripts(database).write(ref, 0, { ...TYPED, words: await sealTyped({ text: 'As I said' }, ref, old) }, SAM, TODAY);
      const meeting = { kind: 'forum', day: '2026-11-20', parents: 1, youngPeople: 0, professionals: 0 } as const;
      const notes = await Promise.all(
        [0, 1].map(async (at) => ({ note: await sealNote(`Note ${at}`, NOTE_PLACES.meeting('m-1', at), old), themes: [] })),
      );
      await createMeetings(database).write('m-1', meeting, notes, SAM, '2026-11-01');

      // Those of the desk: what is quoted and what Changemakers read and propose has tests of its own.
      const columns = sealedNotes(database).filter(({ name: column }) => !/^quotations|Changemakers$/.test(column));
      expect(await Promise.all(columns.map(async ({ name: column, countByKey }) => [column, (await countByKey()).get(old.id)]))).toEqual([
        ['redacted texts', 1],
        ['transcripts', 1],
        ['how concerns were settled', 1],
        ['notes of meetings', 2],
      ]);
      for (const column of columns) {
        let [after, resealed, unreadable]: [string | undefined, number, number] = ['', 0, 0];
        while (after !== undefined) {
          const step: Awaited<ReturnType<typeof column.reseal>> = await column.reseal(held, next, 1, after);
          [after, resealed, unreadable] = [step.next, resealed + step.resealed, unreadable + step.unreadable];
        }
        // One redacted text is no note at all: it stays as it is.
        expect([resealed, unreadable]).toEqual({ 'redacted texts': [1, 1], 'notes of meetings': [2, 0] }[column.name] ?? [1, 0]);
        expect((await column.countByKey()).get(old.id)).toBeUndefined();
      }
      const only = new Map([[next.id, await importKeyPair(next)]]);
      expect(await Promise.all(columns.map(({ countOpened }) => countOpened(only)))).toEqual([
        { opened: 1, unreadable: 1 },
        { opened: 1, unreadable: 0 },
        { opened: 1, unreadable: 0 },
        { opened: 2, unreadable: 0 },
      ]);

      const ending = retainedNotes(database);
      expect([await ending.countOlderThan('2026-11-01'), await ending.deleteOlderThan('2026-11-01', 10)]).toEqual([0, 0]);
      expect(await ending.countOlderThan('2026-11-02')).toBe(4);
      expect([await ending.deleteOlderThan('2026-11-02', 1), await ending.deleteOlderThan('2026-11-02', 10)]).toEqual([1, 3]);
      // That it was settled stays, and how goes.
      const concern = await database.db.selectFrom('concern').select(['settled_day', 'how_ct']).execute();
      expect(concern).toEqual([{ settled_day: TODAY, how_ct: null }]);
      expect([await createMeetings(database).list(), (await createTexts(database).one(ref))?.redacted]).toEqual([[], undefined]);
      // That it was typed stays, and what was typed goes.
      expect((await createTexts(database).one(ref))?.transcript).toMatchObject({ version: 1, writer: SAM.id });
      expect((await createTexts(database).one(ref))?.transcript?.sealed).toBeUndefined();
      expect((await createTexts(database).one(other))?.redacted).toEqual(NOTE);
    });

    it('keeps meetings with their notes, by theme, and removes them whole', async () => {
      const meetings = createMeetings(database);
      const meeting = { kind: 'forum', place: 'radcliffe-hub', day: '2026-11-20', parents: 7, youngPeople: 0, professionals: 2 } as const;
      const { place: _, ...placeless } = meeting;
      const said = [
        { note: NOTE, themes: ['waiting', 'waiting'] as const },
        { note: NOTE, themes: ['waiting', 'health'] as const },
      ];
      await meetings.write('m-1', meeting, said, SAM, TODAY);
      await meetings.write('m-2', { ...placeless, day: '2026-11-22' }, [{ note: NOTE, themes: [] }], ALEX, TODAY);
      expect((await meetings.list()).map(({ id, notes, place, writer }) => [id, notes, place, writer])).toEqual([
        ['m-2', 1, undefined, ALEX.id],
        ['m-1', 2, 'radcliffe-hub', SAM.id],
      ]);
      expect((await meetings.one('m-1'))?.notes).toEqual([
        { note: NOTE, themes: ['waiting'] },
        { note: NOTE, themes: ['waiting', 'health'] },
      ]);
      expect(await meetings.about('waiting')).toEqual([{ id: 'm-1', kind: 'forum', day: '2026-11-20', notes: 2 }]);
      expect((await meetings.byTheme()).get('health')).toBe(1);
      await meetings.remove('m-1');
      expect([await meetings.one('m-1'), (await meetings.byTheme()).size]).toEqual([undefined, 0]);
    });
  });
}
