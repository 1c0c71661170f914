import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inboxSchema, openedTextSchema, searchReply, suggestionsSchema, waitingSchema } from '../../../src/contract/staff/listening.ts';
import { countOriginals, removeOriginals } from '../../../src/endpoint/staff/listening/removeOriginals.ts';
import { retainedNotes } from '../../../src/endpoint/staff/listening/retainedNotes.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { webm } from '../spoken.ts';
import { DAY, RECEIPT_CODE } from '../testEndpoint.ts';
import { type Desk, openDesk, person, QUOTE, quotesFor, SAM, saying } from './listeningDesk.ts';

const ALEX = person('Alex', 'listener');
const EDITH = person('Edith', 'editor');

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const inbox = async (query = '') => inboxSchema.parse((await desk.staff('GET', `/texts${query}`)).body);
const open = async (path: string) => openedTextSchema.parse((await desk.staff('GET', path)).body);
const waiting = async () => waitingSchema.parse((await desk.staff('GET', '/hearings/waiting')).body);
const quotes = async (name = 'waiting') => quotesFor(desk, name);
const search = async (terms: string) => searchReply.parse((await desk.staff('POST', '/words/search', { terms })).body).texts;
const code = ({ body }: { readonly body: unknown }) => (body as { type?: string }).type?.replace('/problems/', '');
const soundOf = (recording: string, headers: Readonly<Record<string, string>> = {}) =>
  desk.request(`/api/staff/recordings/${recording}/sound`, { headers });
const played = async () => (await desk.acts()).filter(([act]) => act === 'recording.played').length;

const typed = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({ version: 0, text, language: 'en', ready: true, ...more });
const type = (path: string, body: object) => desk.staff('PUT', `${path}/transcript`, body);
const check = (path: string, version: number) => desk.staff('POST', `${path}/transcript/check`, { version });

/** Sam types it, Alex hears and checks it, and Sam is back. */
async function closed(path: string, recordings: readonly string[], body: object): Promise<void> {
  desk.actor = SAM;
  expect((await type(path, body)).status).toBe(200);
  desk.actor = ALEX;
  for (const recording of recordings) await soundOf(recording);
  const { transcript } = await open(path);
  expect((await check(path, transcript?.version ?? 0)).status).toBe(200);
  desk.actor = SAM;
}

describe('what somebody spoke', () => {
  it('is heard, typed, checked by somebody else, given a theme, found and quoted, and out of everywhere when it is taken back', async () => {
    const { path, recordings } = await desk.speak({ more: QUOTE });
    expect((await inbox('?spoken=to-transcribe')).texts[0]?.spoken).toEqual({ hearing: 'to-transcribe', seconds: 12 });
    const words = 'We wait for the speech therapist, and [name] waits too [unclear 0:07]';
    await closed(path, recordings, typed(words));
    expect((await inbox('?spoken=to-transcribe')).count).toBe(0);
    expect(await open(path)).toMatchObject({
      words: { kind: 'empty' },
      spoken: { hearing: 'checked', language: 'en' },
      transcript: { words: { kind: 'typed', text: words }, mine: true, checked: { by: 'Alex', day: DAY, until: '2026-12-23' } },
    });
    await desk.staff('PUT', path, { version: 0, themes: ['waiting'], state: 'done' });
    expect(await quotes()).toEqual([{ text: words, language: 'en' }]);
    expect((await search('therapist')).map(({ response }) => response)).toEqual([path.split('/')[2]]);

    await desk.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
    expect((await desk.staff('GET', path)).status).toBe(404);
    expect((await soundOf(recordings[0] ?? '')).status).toBe(410);
    expect(await quotes()).toEqual([]);
    expect(await search('therapist')).toEqual([]);
    for (const table of ['recording', 'transcript', 'text'] as const) {
      expect((await sql`select * from ${sql.table(table)}`.execute(desk.deps.database.db)).rows).toEqual([]);
    }
  });

  it('can be written and spoken to at once: both are searched, redacted and quoted together', async () => {
    const { path, recordings } = await desk.speak({ text: 'The taxi never comes.', more: QUOTE });
    await closed(path, recordings, typed('And the bus is late.'));
    await desk.staff('PUT', path, { version: 0, themes: ['transport'], state: 'done' });
    expect(await quotes('transport')).toEqual([{ text: 'The taxi never comes.\n\nAnd the bus is late.', language: 'en' }]);
    await desk.staff('PUT', path, { version: 1, redacted: 'Neither [service] nor bus.' });
    expect(await quotes('transport')).toEqual([{ text: 'Neither [service] nor bus.', language: 'en' }]);
  });

  it('is found and compared in the language it is typed in, whatever was spoken', async () => {
    const suggestions = async (path: string) => suggestionsSchema.parse((await desk.staff('GET', `${path}/suggestions`)).body).themes;
    for (const [at, text] of ['The school bus is late every morning', 'Our bus never comes on time'].entries()) {
      await desk.staff('PUT', await desk.say(saying(text), `00000-0000${at}`), { version: 0, themes: ['transport'] });
    }
    const { path } = await desk.speak({ change: { language: 'ur' }, code: '00000-0000A' });
    expect(await suggestions(path)).toEqual([]);
    // Not checked yet: that is for quoting.
    await type(path, typed('The bus was late again', { language: 'phr', translatedBy: 'Nadia' }));
    expect(await suggestions(path)).toEqual(['transport']);
    expect((await search('late again')).map(({ language, spoken }) => [language, spoken?.language])).toEqual([['ur', 'phr']]);
    expect((await inbox('?language=phr')).count).toBe(1);
    expect((await inbox()).languages).toEqual(['en', 'phr', 'ur']);
    await desk.staff('PUT', path, { version: 0, themes: ['transport'] });
    const later = await desk.say(saying('Late is the bus, again'), '00000-0000B');
    expect(await suggestions(later)).toEqual(['transport']);
  });

  it('leaves no word in the database, and none in the log', async () => {
    const { path, recordings } = await desk.speak({ more: QUOTE });
    await closed(path, recordings, typed('Zebrafinch waits', { translatedBy: 'Quokka' }));
    await search('Zebrafinch');
    expect(desk.bytes()).toContain('transcript.checked');
    for (const word of ['Zebrafinch', 'Quokka']) {
      expect(desk.bytes()).not.toContain(word);
      expect(desk.lines.join()).not.toContain(word);
    }
  });

  it('gives hostile words back as the words they are', async () => {
    const hostile = '<img src=x onerror="alert(1)"> \u202Eevil [unclear 0:01] {{7*7}}';
    const { path } = await desk.speak();
    expect((await type(path, typed(hostile, { translatedBy: hostile.slice(0, 60) }))).status).toBe(200);
    expect((await open(path)).transcript?.words).toEqual({ kind: 'typed', text: hostile, translatedBy: hostile.slice(0, 60) });
  });
});

describe('playing', () => {
  it('gives out the whole or a part, as its type and for no cache, and is noted once a sitting and never not at all', async () => {
    const sound = webm(10_000);
    const { path, recordings } = await desk.speak({ sounds: [sound] });
    const [id = ''] = recordings;
    const part = await soundOf(id, { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 100-199/10000',
      '100',
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(100, 200))).toBe(true);
    const whole = await soundOf(id);
    expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true);
    expect(['content-type', 'cache-control', 'x-content-type-options', 'accept-ranges'].map((name) => whole.headers.get(name))).toEqual([
      'audio/webm',
      'no-store',
      'nosniff',
      'bytes',
    ]);
    const beyond = await soundOf(id, { range: 'bytes=10000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10000']);
    expect(await played()).toBe(1);
    desk.actor = ALEX;
    await soundOf(id, { range: 'bytes=0-' });
    expect(await played()).toBe(2);
    expect((await desk.deps.audit.read({ limit: 1 }))[0]).toMatchObject({
      actor: { name: 'Alex' },
      act: 'recording.played',
      object: `recording:${id}`,
      detail: { of: `text:${path.slice('/texts/'.length)}` },
    });
  });

  it('says why there is nothing to hear: it has not come, cannot be heard, or its time was over', async () => {
    const { path, recordings } = await desk.speak({ sounds: [webm(), Buffer.from('no recording at all'), webm(), webm()] });
    const [, , gone = ''] = recordings;
    const missing = await desk.speak({ arrive: 0, code: '00000-00001' });
    await desk.deps.database.db
      .updateTable('recording')
      .set({ state: 'deleted', deleted_day: '2026-12-24' })
      .where('id', '=', gone)
      .execute();
    const told = [];
    for (const id of [...recordings.slice(1, 3), ...missing.recordings, crypto.randomUUID(), 'x']) {
      const reply = await soundOf(id);
      told.push([reply.status, ((await reply.json()) as { type: string }).type]);
    }
    expect(told).toEqual([
      [409, '/problems/sound-refused'],
      [410, '/problems/recording-gone'],
      [409, '/problems/recording-expected'],
      [404, '/problems/not-found'],
      [404, '/problems/not-found'],
    ]);
    expect(await played()).toBe(0);
    expect((await open(path)).recordings.map(({ state, day }) => [state, day])).toEqual([
      ['received', DAY],
      ['refused', DAY],
      ['deleted', '2026-12-24'],
      ['received', DAY],
    ]);
    expect((await open(missing.path)).recordings.map(({ state }) => state)).toEqual(['expected']);
  });
});

describe('a transcript', () => {
  it('is of the version that was read: the second of two is told, and nothing is overwritten', async () => {
    const { path } = await desk.speak();
    expect((await type(path, typed('Mine'))).body).toEqual({ version: 1 });
    desk.actor = ALEX;
    expect(code(await type(path, typed('Alex’s')))).toBe('conflict');
    expect((await type(path, typed('Both', { version: 1 }))).body).toEqual({ version: 2 });
    expect(await open(path)).toMatchObject({ transcript: { version: 2, words: { text: 'Both' }, writtenBy: 'Alex', mine: true } });
  });

  it('makes the text one that somebody works on, and goes back to nothing that was said of it', async () => {
    const { path } = await desk.speak();
    expect((await open(path)).state).toBe('new');
    await type(path, typed('We wait'));
    expect((await open(path)).state).toBe('read');
    await desk.staff('PUT', path, { version: 0, state: 'done' });
    await type(path, typed('We wait and wait', { version: 1 }));
    expect((await open(path)).state).toBe('done');
  });

  it('is checked by somebody else, who has heard it, in the version they saw, and once its writer says that it is whole', async () => {
    const { path, recordings } = await desk.speak({ sounds: [webm(), webm()] });
    await type(path, typed('Half', { ready: false }));
    const [first = '', second = ''] = recordings;
    await soundOf(first);
    await soundOf(second);
    expect(code(await check(path, 1))).toBe('own-transcript');
    desk.actor = ALEX;
    await soundOf(first);
    expect(code(await check(path, 1))).toBe('not-heard');
    await soundOf(second);
    expect(code(await check(path, 1))).toBe('transcript-not-ready');
    desk.actor = SAM;
    await type(path, typed('Whole', { version: 1 }));
    desk.actor = ALEX;
    expect(code(await check(path, 1))).toBe('conflict');
    expect((await check(path, 2)).body).toEqual({ version: 3 });
    expect(code(await check(path, 3))).toBe('conflict');
  });

  it('can be checked by no other role, however it asks', async () => {
    const { path, recordings } = await desk.speak();
    await type(path, typed('Whole'));
    for (const role of ['administrator', 'editor', 'analyst', 'outreach-worker', 'forum-reviewer'] as const) {
      desk.actor = person('Kim', role);
      const tries = [
        await check(path, 1),
        await type(path, typed('Ours', { version: 1 })),
        await desk.staff('GET', `/recordings/${recordings[0]}/sound`),
        await desk.staff('POST', `/recordings/${recordings[0]}/draft`, { language: 'en' }),
        await desk.staff('GET', '/hearings/waiting'),
      ];
      expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403));
    }
    expect(await played()).toBe(0);
  });

  it('takes its check back when it is changed, and with it what was published', async () => {
    const { path, recordings } = await desk.speak({ more: QUOTE });
    await closed(path, recordings, typed('Nobody rang us'));
    await desk.staff('PUT', path, { version: 0, themes: ['waiting'], state: 'done' });
    desk.actor = EDITH;
    const [offered] = ((await desk.staff('GET', '/quotes?themes=waiting')).body as { quotes: { response: string; question: string }[] })
      .quotes;
    const refs = [{ response: offered?.response, question: offered?.question }];
    expect((await desk.staff('POST', '/entries', { entry: anEntry({ themes: ['waiting'] }), quotes: refs, confirmed: [] })).status).toBe(
      201,
    );
    desk.actor = SAM;
    expect((await type(path, typed('Nobody ever rang us', { version: 2 }))).body).toEqual({ version: 3 });
    expect(await open(path)).toMatchObject({ spoken: { hearing: 'to-check' } });
    expect(await quotes()).toEqual([]);
    const { rows } = await sql`select * from entry_quote`.execute(desk.deps.database.db);
    expect(rows).toEqual([]);
  });

  it('is in the audit log when somebody begins, is done, or is another, and not at every pause', async () => {
    const { path, recordings } = await desk.speak();
    for (let version = 0; version < 5; version += 1) await type(path, typed('a'.repeat(version + 1), { version, ready: false }));
    await type(path, typed('Whole', { version: 5 }));
    desk.actor = ALEX;
    await soundOf(recordings[0] ?? '');
    await check(path, 6);
    await type(path, typed('Whole!', { version: 7 }));
    const acts = (await desk.deps.audit.read({ limit: 100 })).map(({ act, actor, detail }) => [act, actor.name, detail]).reverse();
    const object = { language: 'en' };
    expect(acts.filter(([act]) => act !== 'recording.played')).toEqual([
      ['transcript.written', 'Sam', { ...object, ready: false }],
      ['transcript.written', 'Sam', { ...object, ready: true }],
      ['transcript.checked', 'Alex', undefined],
      ['transcript.written', 'Alex', { ...object, ready: true, checkTakenBack: true }],
    ]);
  });

  it('is not begun where nothing can be heard', async () => {
    const { path } = await desk.speak({ arrive: 0 });
    expect(code(await type(path, typed('I think she said')))).toBe('no-sound');
    expect((await inbox('?spoken=missing')).texts[0]?.spoken?.hearing).toBe('expected');
    const written = await desk.say(saying('Written'), '00000-00001');
    expect(code(await type(written, typed('Spoken')))).toBe('no-sound');
    expect((await type(`/texts/${crypto.randomUUID()}/words`, typed('Nobody'))).status).toBe(404);
  });
});

describe('quoting', () => {
  it('waits for the check, with a redaction too, and never for the sound', async () => {
    const { path, recordings } = await desk.speak({ more: QUOTE });
    await type(path, typed('We wait for Tadeusz'));
    await desk.staff('PUT', path, { version: 0, themes: ['waiting'], state: 'done', redacted: 'We wait for [name]' });
    expect(await quotes()).toEqual([]);
    desk.actor = ALEX;
    await soundOf(recordings[0] ?? '');
    await check(path, 1);
    await desk.deps.database.db.updateTable('recording').set({ state: 'deleted', deleted_day: DAY }).execute();
    desk.actor = SAM;
    expect(await quotes()).toEqual([{ text: 'We wait for [name]', language: 'en' }]);
    // What nobody could hold against a sound any more stays as it was checked.
    expect(code(await type(path, typed('We wait for ages', { version: 2 })))).toBe('no-sound');
  });

  it('needs its writer’s agreement, as for words', async () => {
    const { path, recordings } = await desk.speak();
    await closed(path, recordings, typed('We wait'));
    await desk.staff('PUT', path, { version: 0, themes: ['waiting'], state: 'done' });
    expect(await quotes()).toEqual([]);
  });
});

describe('the end of a transcript', () => {
  it('comes with the words’, and that it was checked stays', async () => {
    const { path, recordings } = await desk.speak();
    await closed(path, recordings, typed('We wait'));
    const ending = retainedNotes(desk.deps.database);
    expect([await ending.countOlderThan(DAY), await ending.countOlderThan('2026-11-24')]).toEqual([0, 1]);
    expect(await ending.deleteOlderThan('2026-11-24', 10)).toBe(1);
    expect((await open(path)).transcript).toMatchObject({ words: { kind: 'removed' }, checked: { day: DAY } });
    expect(code(await type(path, typed('Again', { version: 2 })))).toBe('no-sound');
  });

  it('comes with the originals’ where it was redacted: not before it was checked, and not when it was changed afterwards', async () => {
    let today = DAY;
    await desk.close();
    desk = await openDesk({ today: () => today });
    const { database, keys } = desk.deps;
    const { path, recordings } = await desk.speak({ text: 'Ask Tadeusz.', more: QUOTE });
    await type(path, typed('Tadeusz knows'));
    await desk.staff('PUT', path, { version: 0, redacted: 'Ask [name]. [name] knows', state: 'done', themes: ['health'] });
    expect(await countOriginals(database, '2027-01-01')).toBe(0);
    today = '2026-11-25';
    await closed(path, recordings, typed('Tadeusz knows it', { version: 1 }));
    expect(await countOriginals(database, '2027-01-01')).toBe(0);
    await desk.staff('PUT', path, { version: 1, redacted: 'Ask [name]. [name] knows it' });
    expect(await countOriginals(database, '2027-01-01')).toBe(1);
    expect(await removeOriginals(database, keys, '2027-01-01', '2027-01-01')).toBe(1);
    expect(await countOriginals(database, '2027-01-01')).toBe(0);
    expect(await open(path)).toMatchObject({
      words: { kind: 'removed' },
      redactedText: 'Ask [name]. [name] knows it',
      transcript: { words: { kind: 'removed' }, checked: { by: 'Alex' } },
    });
    expect(await quotes('health')).toEqual([{ text: 'Ask [name]. [name] knows it', language: 'en' }]);
  });
});

describe('what waits', () => {
  it('is counted as the inbox lists it, with the day since when', async () => {
    expect(await waiting()).toEqual({ toTranscribe: { count: 0 }, toCheck: { count: 0 }, missing: { count: 0 } });
    await desk.speak({ sounds: [webm(), webm()], arrive: 1, code: '00000-00001' });
    await desk.speak({ arrive: 0, code: '00000-00002' });
    const { path, recordings } = await desk.speak({ code: '00000-00003' });
    await type(path, typed('Whole'));
    const done = await desk.speak({ code: '00000-00004' });
    await closed(done.path, done.recordings, typed('Whole'));
    expect(await waiting()).toEqual({
      toTranscribe: { count: 1, since: DAY },
      toCheck: { count: 1, since: DAY },
      missing: { count: 2, since: DAY },
    });
    const counts = await Promise.all(
      ['to-transcribe', 'to-check', 'missing', 'any'].map(async (part) => (await inbox(`?part=all&spoken=${part}`)).count),
    );
    expect(counts).toEqual([1, 1, 2, 4]);
    expect(recordings).toHaveLength(1);
  });
});

describe('transcription by machine', () => {
  it('is off unless the area turns it on', async () => {
    const { path, recordings } = await desk.speak();
    expect(code(await desk.staff('POST', `/recordings/${recordings[0]}/draft`, { language: 'en' }))).toBe('transcriber-off');
    expect((await open(path)).machine).toBeUndefined();
  });

  it('gives a draft to who asked and keeps nothing but the line that it was made', async () => {
    await desk.close();
    desk = await openDesk({
      transcriber: { name: 'parrot', languages: ['en'], transcribe: async (sound) => `${sound.length} quokkas` },
    });
    const { path, recordings } = await desk.speak({ sounds: [webm(1_000)] });
    const draft = (language: string) => desk.staff('POST', `/recordings/${recordings[0]}/draft`, { language });
    expect((await open(path)).machine).toEqual(['en']);
    expect(code(await draft('pl'))).toBe('transcriber-language');
    expect((await draft('en')).body).toEqual({ text: '1000 quokkas' });
    expect((await open(path)).transcript).toBeUndefined();
    expect(desk.bytes()).not.toContain('quokkas');
    expect((await desk.acts()).at(-2)).toEqual(['recording.machine-transcribed', `recording:${recordings[0]}`]);
  });
});
