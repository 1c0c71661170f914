import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keys } from '../../src/endpoint/keys.ts';
import { sealedNotes } from '../../src/endpoint/rotation/sealedNotes.ts';
import { openSaidDoing, type SaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import type { OfferedQuote } from '../../src/endpoint/staff/entries/quoteSource.ts';
import { createConcerns } from '../../src/endpoint/staff/listening/concerns.ts';
import { createTexts } from '../../src/endpoint/staff/listening/texts.ts';
import type { Database } from '../../src/endpoint/storage/flavour.ts';
import { createSqlStorage } from '../../src/endpoint/storage/sqlStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { generateKeyPair, importKeyPair } from '../../src/sealing/keyPair.ts';
import { anEntry } from '../domain/said-doing/anEntry.ts';
import { keptResponse } from './storageContract.ts';

const EDITOR = { id: 'u1', name: 'Edith' };
const WORDS = 'We waited in the car park';
/** As a text is that nobody has changed. */
const STAMP = { text: 0, transcript: 0 };
const PLACE = { place: 'q-0', text: WORDS, entry: 'quiet-room', version: 1 };
const REDACTED = { keyId: 'k-01234567', enc: 'ZW5j', ct: 'Y3Q' };
const ACTION = {
  id: '1-1a',
  priority: 'PA1' as const,
  due: '2026-12',
  state: 'not-known' as const,
  sources: [{ title: 'A made-up plan', date: '2026' }],
  words: { en: { promise: 'A strategy.' } },
};

/**
 * What entries, the timeline and reports must do on every database.
 *
 * @param open opens the place; twice on the same place it must find the same.
 * @param empty makes it empty again, with nothing open on it.
 */
export function saidDoingContract(name: string, open: () => Database, empty: () => Promise<void>): void {
  describe(`"You said, We are doing" on ${name}`, () => {
    let database: Database;
    let storage: Storage;
    let keys: Keys;
    let today = '2026-11-23';
    const seeded = (entries = [anEntry()], timeline = [ACTION]): Promise<SaidDoing> =>
      openSaidDoing(database, { keys, variants: [], seeds: { entries, timeline }, today: () => today });
    const write = (saidDoing: SaidDoing, change: Partial<ReturnType<typeof anEntry>>, basedOn: number, offered: OfferedQuote[] = []) =>
      saidDoing.entries.save(
        { entry: anEntry(change), quotes: offered.map(({ response, question }) => ({ response, question })), confirmed: [] },
        basedOn,
        EDITOR,
        today,
        offered,
      );

    beforeEach(async () => {
      today = '2026-11-23';
      database = open();
      storage = await createSqlStorage(database);
      const pair = await generateKeyPair();
      keys = { current: pair, held: new Map([[pair.id, await importKeyPair(pair)]]), made: new Map() };
    });
    afterEach(async () => {
      await storage.close();
      await empty();
    });

    it('shows what a release brings from the first day, once, however often it starts', async () => {
      await seeded();
      const { entries, timeline, loop } = await seeded();
      expect(await entries.versions('quiet-room')).toEqual([{ version: 1, day: today, author: { id: 'system', name: 'Heard' } }]);
      expect((await entries.find('quiet-room'))?.decisions).toHaveLength(1);
      expect(await timeline.history('1-1a')).toHaveLength(1);
      const { entries: shown, timeline: promises } = await loop.compose('en');
      expect(shown.map(({ id, published }) => [id, published])).toEqual([['quiet-room', today]]);
      expect(promises.map(({ id }) => id)).toEqual(['1-1a']);
    });

    it('brings a later release’s entries up to date, and leaves alone what staff have changed or withdrawn', async () => {
      const { entries, timeline } = await seeded([anEntry(), anEntry({ id: 'edited' }), anEntry({ id: 'gone' })]);
      await entries.save({ entry: anEntry({ id: 'edited', owner: 'Edith’s team' }), quotes: [], confirmed: [] }, 1, EDITOR, today);
      await entries.decide('gone', { kind: 'withdrawn', version: 1, madeOn: today }, EDITOR, () => undefined);
      await timeline.save({ ...ACTION, state: 'kept', stateDay: today }, 1, EDITOR, today);
      const later = ['quiet-room', 'edited', 'gone', 'new'].map((id) => anEntry({ id, owner: 'As the release has it' }));
      const again = await seeded(later, [{ ...ACTION, due: '2027-01' }]);
      const { entries: shown, timeline: promises } = await again.loop.compose('en');
      expect(shown.map(({ id, owner }) => [id, owner]).sort()).toEqual([
        ['edited', 'The made-up council'],
        ['new', 'As the release has it'],
        ['quiet-room', 'As the release has it'],
      ]);
      expect((await again.entries.find('edited'))?.newest.entry.owner).toBe('Edith’s team');
      expect(promises.map(({ due, state }) => [due, state])).toEqual([['2026-12', 'kept']]);
    });

    it('keeps every version, and saves nothing over a version that its writer has not seen', async () => {
      const saidDoing = await seeded([]);
      expect(await write(saidDoing, {}, 0)).toEqual({ ok: true, version: 1 });
      expect(await write(saidDoing, { owner: 'Second' }, 1)).toEqual({ ok: true, version: 2 });
      expect(await write(saidDoing, { owner: 'Late' }, 1)).toEqual({ ok: false, code: 'conflict' });
      expect(await write(saidDoing, { owner: 'New with a taken id' }, 0)).toEqual({ ok: false, code: 'conflict' });
      expect(await write(saidDoing, { id: 'never-written' }, 1)).toEqual({ ok: false, code: 'not-found' });
      const { entries } = saidDoing;
      expect((await entries.version('quiet-room', 1))?.entry).toEqual(anEntry());
      expect((await entries.find('quiet-room'))?.newest.entry.owner).toBe('Second');
    });

    it('lets one of two who save at the same moment win', async () => {
      const saidDoing = await seeded();
      const saved = await Promise.all(['One', 'Two', 'Three'].map((owner) => write(saidDoing, { owner }, 1)));
      expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await saidDoing.entries.versions('quiet-room')).toHaveLength(2);
    });

    it('refuses to change or delete what has been written', async () => {
      await seeded();
      await expect(database.db.updateTable('entry_version').set({ content: '{}' }).execute()).rejects.toThrow(/only grows/);
      await expect(database.db.deleteFrom('entry_event').execute()).rejects.toThrow(/only grows/);
      await expect(database.db.deleteFrom('timeline_version').execute()).rejects.toThrow(/only grows/);
    });

    it('shows a version from its day on, with nobody doing anything on that day', async () => {
      const { entries, loop } = await seeded([]);
      await entries.save({ entry: anEntry(), quotes: [], confirmed: [] }, 0, EDITOR, today);
      await entries.decide('quiet-room', { kind: 'published', version: 1, madeOn: today, from: '2026-12-01' }, EDITOR, () => undefined);
      expect((await loop.compose('en')).entries).toEqual([]);
      today = '2026-12-01';
      expect((await loop.compose('en')).entries.map(({ changedOn }) => changedOn)).toEqual(['2026-12-01']);
    });

    it('takes a family’s words out of every version and report when the family takes them back', async () => {
      const response = keptResponse();
      await storage.storeResponses([response]);
      const quote = { response: response.coded.id, question: 'why', text: WORDS, language: 'en', day: today, stamp: STAMP };
      const { entries, quotes, reports, loop, ...rest } = await seeded([]);
      const saidDoing = { entries, quotes, reports, loop, ...rest };
      expect(await write(saidDoing, {}, 0, [quote])).toEqual({ ok: true, version: 1 });
      // Kept in the next version without being offered again.
      const ref = { response: quote.response, question: quote.question };
      await entries.save({ entry: anEntry({ owner: 'Second' }), quotes: [ref], confirmed: [] }, 1, EDITOR, today);
      await entries.decide('quiet-room', { kind: 'published', version: 2, madeOn: today }, EDITOR, () => undefined);
      expect((await loop.compose('en')).entries[0]?.quotes).toEqual([{ text: WORDS, language: 'en' }]);
      const before = (await loop.bodies('en')).identity.etag;
      const pages = new Map([['en', '<p>As published</p>']]);
      await reports.publish({ day: today, from: today, to: today, pages, quotes: [{ ...ref, ...PLACE, version: 2 }] }, EDITOR);
      expect((await reports.page(today, 'en'))?.texts).toEqual(new Map([['q-0', WORDS]]));

      // Sealed anew with the rest when the keys change: the old key can go.
      const next = await generateKeyPair();
      const opener = await importKeyPair(next);
      for (const [name, count] of [
        ['quotations in entries', 2],
        ['quotations in reports', 1],
      ] as const) {
        const column = sealedNotes(database).find((each) => each.name === name);
        expect(await column?.countByKey(), name).toEqual(new Map([[keys.current.id, count]]));
        expect(await column?.reseal(keys.held, next, 10, '')).toEqual({ resealed: count, unreadable: 0, next: undefined });
        expect(await column?.countOpened(new Map([[next.id, opener]]))).toEqual({ opened: count, unreadable: 0 });
      }

      await storage.withdraw(response.receiptHash, today);
      expect((await loop.compose('en')).entries[0]?.quotes).toEqual([]);
      expect((await loop.bodies('en')).identity.etag).not.toBe(before);
      expect(await quotes.of('quiet-room', 1)).toEqual([]);
      expect((await reports.page(today, 'en'))?.texts).toEqual(new Map());
      expect((await reports.page(today, 'en'))?.html).toBe('<p>As published</p>');
    });

    it('holds back words in entries and reports while a concern about them is open, and no longer', async () => {
      const response = keptResponse();
      await storage.storeResponses([{ ...response, wrote: ['why'] }]);
      const ref = { response: response.coded.id, question: 'why' };
      const saidDoing = await seeded([]);
      await write(saidDoing, {}, 0, [{ ...ref, text: WORDS, language: 'en', day: today, stamp: STAMP }]);
      await saidDoing.entries.decide('quiet-room', { kind: 'published', version: 1, madeOn: today }, EDITOR, () => undefined);
      const pages = new Map([['en', '<p>As published</p>']]);
      await saidDoing.reports.publish({ day: today, from: today, to: today, pages, quotes: [{ ...ref, ...PLACE }] }, EDITOR);
      const seen = async () => {
        const { bytes } = (await saidDoing.loop.bodies('en')).identity;
        return [Buffer.from(bytes).toString().includes(WORDS), (await saidDoing.reports.page(today, 'en'))?.texts.size === 1];
      };
      expect(await seen()).toEqual([true, true]);
      const concerns = createConcerns(database);
      await concerns.raise(ref, EDITOR, today, today);
      expect(await seen()).toEqual([false, false]);
      expect(await saidDoing.quotes.of('quiet-room', 1)).toHaveLength(1);
      await concerns.settle(ref, EDITOR, today, { keyId: 'k-01234567', enc: 'ZW5j', ct: 'Y3Q' });
      expect(await seen()).toEqual([true, true]);
    });

    it('forgets a quotation whose permission is gone, and takes none that was never offered', async () => {
      const response = keptResponse();
      await storage.storeResponses([response]);
      const quote = { response: response.coded.id, question: 'why', text: WORDS, language: 'en', day: today, stamp: STAMP };
      const saidDoing = await seeded([]);
      await write(saidDoing, {}, 0, [quote]);
      const ref = { response: quote.response, question: 'why' };
      expect(await createTexts(database).change(ref, 0, { state: 'read' }, EDITOR, today)).toMatchObject({ ok: true });
      expect(await saidDoing.quotes.of('quiet-room', 1)).toEqual([]);
      const unoffered = { entry: anEntry(), quotes: [ref], confirmed: [] };
      expect(await saidDoing.entries.save(unoffered, 1, EDITOR, today)).toEqual({ ok: false, code: 'no-such-quote' });
    });

    it('has no quotation any more in the moment in which the text is redacted', async () => {
      const response = keptResponse();
      await storage.storeResponses([response]);
      const ref = { response: response.coded.id, question: 'why' };
      const saidDoing = await seeded([]);
      await write(saidDoing, {}, 0, [{ ...ref, text: WORDS, language: 'en', day: today, stamp: STAMP }]);
      const pages = new Map([['en', '<p>As published</p>']]);
      await saidDoing.reports.publish({ day: today, from: today, to: today, pages, quotes: [{ ...ref, ...PLACE }] }, EDITOR);
      await createTexts(database).change(ref, 0, { redacted: REDACTED }, EDITOR, today);
      expect(await saidDoing.quotes.of('quiet-room', 1)).toEqual([]);
      expect((await saidDoing.reports.page(today, 'en'))?.texts).toEqual(new Map());
    });

    it('takes no quotation as it was before it was redacted, into an entry or into a report', async () => {
      const response = keptResponse();
      await storage.storeResponses([response]);
      const ref = { response: response.coded.id, question: 'why' };
      const offered = { ...ref, text: WORDS, language: 'en', day: today, stamp: STAMP };
      const saidDoing = await seeded([]);
      await write(saidDoing, {}, 0, [offered]);
      await createTexts(database).change(ref, 0, { redacted: REDACTED }, EDITOR, today);
      expect(await write(saidDoing, {}, 1, [offered])).toEqual({ ok: false, code: 'no-such-quote' });
      const pages = new Map([['en', '<p>As published</p>']]);
      await saidDoing.reports.publish({ day: today, from: today, to: today, pages, quotes: [{ ...ref, ...PLACE }] }, EDITOR);
      expect(await saidDoing.reports.page(today, 'en')).toEqual({ html: '<p>As published</p>', texts: new Map() });
    });

    it('keeps no quotation from before a redaction, whoever is quicker', async () => {
      const saidDoing = await seeded([]);
      for (let version = 0; version < 5; version++) {
        const response = keptResponse();
        await storage.storeResponses([response]);
        const ref = { response: response.coded.id, question: 'why' };
        const offered = { ...ref, text: WORDS, language: 'en', day: today, stamp: STAMP };
        const id = `quiet-room-${version}`;
        const [, redacted] = await Promise.all([
          write(saidDoing, { id }, 0, [offered]),
          createTexts(database).change(ref, 0, { redacted: REDACTED }, EDITOR, today),
        ]);
        expect(redacted).toMatchObject({ ok: true });
        expect(await saidDoing.quotes.of(id, 1)).toEqual([]);
      }
    });

    it('keeps the timeline’s history, and saves nothing over what somebody else has changed meanwhile', async () => {
      const { timeline } = await seeded();
      const kept = { ...ACTION, state: 'kept' as const, stateDay: '2026-11-20' };
      expect(await timeline.save(kept, 1, EDITOR, today)).toBe('saved');
      expect(await timeline.save({ ...kept, state: 'late' }, 1, EDITOR, today)).toBe('conflict');
      expect(await timeline.save({ ...kept, id: 'no-such' }, 1, EDITOR, today)).toBe('not-found');
      expect((await timeline.history('1-1a')).map(({ version, author }) => [version, author.name])).toEqual([
        [1, 'Heard'],
        [2, 'Edith'],
      ]);
      expect((await timeline.all()).map(({ action }) => action)).toEqual([kept]);
    });

    it('publishes one report a day, takes it off with a reason, and keeps the record of it', async () => {
      const { reports } = await seeded();
      const one = (html: string) => ({ day: today, from: '2026-10-01', to: '2026-10-31', pages: new Map([['en', html]]), quotes: [] });
      expect(await reports.publish(one('<p>First</p>'), EDITOR)).toBe('published');
      expect(await reports.publish(one('<p>Second</p>'), EDITOR)).toBe('taken');
      expect((await reports.page(today, 'ur'))?.html).toBe('<p>First</p>');
      expect(await reports.takeOff(today, 'A wrong number', EDITOR, today)).toBe('taken-off');
      expect(await reports.takeOff(today, 'Again', EDITOR, today)).toBe('not-found');
      expect(await reports.page(today, 'en')).toBeUndefined();
      expect(await reports.publish(one('<p>Second</p>'), EDITOR)).toBe('published');
      expect((await reports.page(today, 'en'))?.html).toBe('<p>Second</p>');
      expect((await reports.all()).map(({ off }) => off?.reason)).toEqual([undefined, 'A wrong number']);
      await expect(database.db.updateTable('report_page').set({ html: '' }).execute()).rejects.toThrow(/only grows/);
    });
  });
}
