import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InboxFilter } from '../../src/contract/staff/listening.ts';
import { createConcerns } from '../../src/endpoint/staff/listening/concerns.ts';
import { createMeetings } from '../../src/endpoint/staff/listening/meetings.ts';
import { createTexts } from '../../src/endpoint/staff/listening/texts.ts';
import { responsesByTheme } from '../../src/endpoint/staff/listening/themeCounts.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import type { SealedNote } from '../../src/sealing/note.ts';
import { keptResponse } from './storageContract.ts';

const SAM = { id: 'u-1', name: 'Sam Listener' };
const ALEX = { id: 'u-2', name: 'Alex Lead' };
const TODAY = '2026-11-24';
const NOTE: SealedNote = { keyId: 'k-01234567', enc: 'ZW5j', ct: 'Y3Q' };
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
      expect((await responsesByTheme(database)).get('waiting')).toBe(1);
      for (const table of ['text', 'text_theme', 'concern'] as const) {
        expect(await database.db.selectFrom(table).select('response_id').where('response_id', '=', gone.coded.id).execute()).toEqual([]);
      }
    });

    it('counts a response once for a theme, however many of its texts say it', async () => {
      const texts = createTexts(database);
      const response = await arrive();
      await texts.change(why(response), 0, { themes: ['waiting'] }, SAM, TODAY);
      await texts.change({ response: response.coded.id, question: 'kind' }, 0, { themes: ['waiting', 'health'] }, SAM, TODAY);
      const counts = await responsesByTheme(database);
      expect([counts.get('waiting'), counts.get('health'), counts.get('transport')]).toEqual([1, 1, 0]);
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
