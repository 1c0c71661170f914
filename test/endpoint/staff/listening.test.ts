import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inboxSchema, openedTextSchema, searchReply, suggestionsSchema } from '../../../src/contract/staff/listening.ts';
import { openQuotes } from '../../../src/endpoint/staff/listening/openQuotes.ts';
import { countOriginals, removeOriginals } from '../../../src/endpoint/staff/listening/removeOriginals.ts';
import { createWordMemory } from '../../../src/endpoint/staff/listening/wordMemory.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { putOut } from '../figures/putOut.ts';
import { DAY, RECEIPT_CODE } from '../testEndpoint.ts';
import { type Desk, openDesk, person, QUOTE, quotesFor, SAM, saying } from './listeningDesk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const inbox = async (query = '') => inboxSchema.parse((await desk.staff('GET', `/texts${query}`)).body);
const open = async (path: string) => openedTextSchema.parse((await desk.staff('GET', path)).body);
const quotes = async (name = 'waiting') => quotesFor(desk, name);
const search = async (terms: string) => searchReply.parse((await desk.staff('POST', '/words/search', { terms })).body).texts;
const withdraw = async (code = RECEIPT_CODE) => desk.post('/api/withdrawals', { proof: await receiptProof(code) });

describe('one text on its way', () => {
  it('from the phone to the editor, and out of everywhere when it is taken back', async () => {
    const words = 'We have waited since Tadeusz was three, at Larkspur School';
    const path = await desk.say(saying(words, {}, QUOTE));
    await desk.say(saying('Still waiting'), '00000-00001');

    const listed = await inbox();
    expect(listed.count).toBe(2);
    expect(JSON.stringify(listed)).not.toContain('Tadeusz');
    expect((await open(path)).words).toEqual({ kind: 'original', text: words });

    const redacted = 'We have waited since [name] was three, at [school]';
    expect((await desk.staff('PUT', path, { version: 0, redacted, themes: ['waiting'], state: 'done' })).body).toEqual({ version: 1 });
    expect(await open(path)).toMatchObject({ redactedText: redacted, themes: ['waiting'], state: 'done', quote: true, changedBy: 'Sam' });
    expect((await inbox()).count).toBe(1);
    expect((await inbox('?part=all&theme=waiting')).count).toBe(1);
    expect(await quotes()).toEqual([{ text: redacted, language: 'en' }]);
    expect((await search('waited')).map(({ response }) => response)).toEqual([path.split('/')[2]]);
    expect(await search('Tadeusz')).toEqual([]);
    await desk.staff('POST', '/concerns', { response: path.split('/')[2], question: 'words' });

    expect((await withdraw()).status).toBe(200);
    expect((await desk.staff('GET', path)).status).toBe(404);
    expect((await inbox('?part=all')).count).toBe(1);
    expect((await inbox('?part=all&theme=waiting')).count).toBe(0);
    expect(await quotes()).toEqual([]);
    expect(await search('waited')).toEqual([]);
    expect((await desk.staff('GET', '/concerns')).body).toEqual({ concerns: [] });
    const [id] = [path.split('/')[2] ?? ''];
    expect(await openQuotes(desk.deps.database, desk.deps.keys.held, { texts: [{ response: id, question: 'words' }] })).toEqual([]);
    for (const table of ['response', 'text', 'text_theme', 'concern', 'answer'] as const) {
      const column = table === 'response' ? 'id' : 'response_id';
      const { rows } = await sql`select * from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(desk.deps.database.db);
      expect(rows).toEqual([]);
    }
  });

  it('leaves no word in the files of the database, whatever is done with it', async () => {
    const path = await desk.say(saying('Zebrafinch waits for Quokka', {}, QUOTE));
    await open(path);
    await desk.staff('PUT', path, { version: 0, redacted: 'Zebrafinch waits for [name]', themes: ['waiting'], state: 'done' });
    await desk.staff('POST', '/words/search', { terms: 'Zebrafinch' });
    await desk.staff('GET', `${path}/suggestions`);
    const ref = { response: path.split('/')[2], question: 'words' };
    await desk.staff('POST', '/concerns', ref);
    await desk.staff('POST', '/concerns/settle', { ...ref, how: 'Called the Wombat family' });
    await desk.staff('POST', '/meetings', {
      kind: 'forum',
      day: DAY,
      parents: 3,
      youngPeople: 0,
      professionals: 1,
      notes: [{ text: 'Pangolin said the bus is late', themes: [] }],
    });
    expect((await desk.staff('GET', '/concerns')).body).toMatchObject({ concerns: [{ settled: { how: 'Called the Wombat family' } }] });
    const bytes = desk.bytes();
    expect(bytes).toContain('words.opened');
    for (const word of ['Zebrafinch', 'Quokka', 'Wombat', 'Pangolin', 'bus is late']) expect(bytes).not.toContain(word);
    expect(desk.lines.join()).not.toMatch(/Zebrafinch|Quokka|Wombat|Pangolin/);
  });

  it('is no longer new once somebody has worked on it, and goes back to nothing that was said of it', async () => {
    const path = await desk.say(saying('Nobody told us'));
    await desk.staff('PUT', path, { version: 0, themes: ['waiting'] });
    expect((await open(path)).state).toBe('read');
    await desk.staff('PUT', path, { version: 1, state: 'done' });
    await desk.staff('PUT', path, { version: 2, redacted: 'Nobody told [name]' });
    expect((await open(path)).state).toBe('done');
    await desk.staff('PUT', path, { version: 3, state: 'new' });
    expect((await open(path)).state).toBe('new');
  });

  it('is in the audit log each time it is opened, by which text and never by what it says', async () => {
    const path = await desk.say(saying('Nobody told us'));
    await open(path);
    await open(path);
    await search('told');
    const object = `text:${path.slice('/texts/'.length)}`;
    expect(await desk.acts()).toEqual([
      ['words.opened', object],
      ['words.opened', object],
      ['words.searched', undefined],
    ]);
  });

  it('is not there for anybody but a listener, by any of its addresses', async () => {
    const path = await desk.say(saying('Nobody told us'));
    const ref = { response: path.split('/')[2], question: 'words' };
    for (const role of ['administrator', 'editor', 'analyst', 'outreach-worker', 'forum-reviewer'] as const) {
      desk.actor = person('Kim', role);
      const tries = [
        await desk.staff('GET', '/texts'),
        await desk.staff('GET', path),
        await desk.staff('GET', `${path}/suggestions`),
        await desk.staff('PUT', path, { version: 0, state: 'done' }),
        await desk.staff('POST', '/words/search', { terms: 'told' }),
        await desk.staff('POST', '/concerns', ref),
        await desk.staff('GET', '/concerns'),
      ];
      expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403));
    }
    expect(await desk.acts()).toEqual([]);
  });
});

describe('what is hostile', () => {
  const HOSTILE = [
    '<img src=x onerror="fetch(`//evil`)"><script>alert(1)</script>',
    'admin\u202Egnp.exe \u2066 \u200F',
    '\u0000null and \uFFFF and {{constructor}} %{7*7} =cmd|calc',
    'x'.repeat(19_000),
    'انتظرنا\u200Fسنتين',
  ];

  it('comes back as the text it is, and is found, compared and quoted as one', async () => {
    for (const [at, text] of HOSTILE.entries()) {
      const path = await desk.say(saying(text, {}, QUOTE), `00000-0000${at}`);
      expect((await open(path)).words).toEqual({ kind: 'original', text });
      const changed = await desk.staff('PUT', path, { version: 0, redacted: text, themes: ['health'], state: 'done' });
      expect(changed.status).toBe(200);
      expect((await desk.staff('GET', `${path}/suggestions`)).status).toBe(200);
    }
    expect(new Set((await quotes('health')).map(({ text }) => text))).toEqual(new Set(HOSTILE));
    for (const terms of ['<script>', '\u202E', '"', '(', 'x'.repeat(200), '🤝']) {
      expect((await desk.staff('POST', '/words/search', { terms })).status).toBe(200);
    }
  });

  it('finds nothing at addresses that are guessed', async () => {
    const path = await desk.say(saying('Mine'));
    for (const guess of [
      '/texts/1/words',
      "/texts/'--/words",
      `${path}2`,
      `/texts/${crypto.randomUUID()}/words`,
      '/meetings/1',
      '/themes/nothing',
    ]) {
      expect((await desk.staff('GET', guess)).status).toBe(404);
    }
    for (const query of ['?part=secret', '?theme=x', '?from=yesterday', '?after=1', '?survey=%27%20or%201']) {
      expect((await desk.staff('GET', `/texts${query}`)).status).toBe(400);
    }
  });
});

describe('two listeners on one text', () => {
  it('do not overwrite each other', async () => {
    const path = await desk.say(saying('Ours'));
    expect((await desk.staff('PUT', path, { version: 0, themes: ['transport'] })).status).toBe(200);
    desk.actor = person('Alex', 'listener');
    expect(await desk.staff('PUT', path, { version: 0, themes: ['health'] })).toMatchObject({
      status: 409,
      body: { type: '/problems/conflict' },
    });
    expect(await open(path)).toMatchObject({ themes: ['transport'], changedBy: 'Sam', version: 1 });
  });
});

describe('the original of a redacted text', () => {
  it('is taken out when its time is over, alone, and the redacted one stays', async () => {
    const more = { needs: { kind: 'many', codes: ['something-else'], said: 'Something rare' }, ...QUOTE } as const;
    const path = await desk.say(saying('Ask for Tadeusz', {}, more));
    const other = path.replace('/words', '/needs');
    await desk.staff('PUT', path, { version: 0, redacted: 'Ask for [name]', state: 'done', themes: ['health'] });
    const { database, keys } = desk.deps;
    expect([await countOriginals(database, DAY), await removeOriginals(database, keys, DAY, DAY)]).toEqual([0, 0]);
    expect(await countOriginals(database, '2026-12-24')).toBe(1);
    // Not without the key: what could not be opened is left.
    expect(await removeOriginals(database, { ...keys, held: new Map() }, '2026-12-24', '2026-12-24')).toBe(0);
    expect(await removeOriginals(database, keys, '2026-12-24', '2026-12-24', 0)).toBe(0);
    expect(await removeOriginals(database, keys, '2026-12-24', '2026-12-24')).toBe(1);
    expect(await removeOriginals(database, keys, '2026-12-24', '2026-12-24')).toBe(0);
    expect(await open(path)).toMatchObject({ words: { kind: 'removed' }, redactedText: 'Ask for [name]' });
    expect((await open(other)).words).toEqual({ kind: 'original', text: 'Something rare' });
    expect(await quotes('health')).toEqual([{ text: 'Ask for [name]', language: 'en' }]);
    // It cannot be taken back any more, and the response can still be withdrawn.
    expect((await desk.staff('PUT', path, { version: 2, redacted: null })).status).toBe(409);
    expect((await withdraw()).status).toBe(200);
    expect((await desk.staff('GET', path)).status).toBe(404);
  });
});

describe('what may be quoted', () => {
  it('is what its writer agreed to and a listener is done with, and nothing else', async () => {
    const texts = [
      ['agreed and done', QUOTE, 'done'],
      ['agreed and only read', QUOTE, 'read'],
      ['refused', { quote: { kind: 'one', code: 'no' } }, 'done'],
      ['not asked', {}, 'done'],
    ] as const;
    for (const [at, [text, more, state]] of texts.entries()) {
      const path = await desk.say(saying(text, {}, more), `00000-0000${at}`);
      await desk.staff('PUT', path, { version: 0, themes: ['transport'], state });
    }
    expect(await quotes('transport')).toEqual([{ text: 'agreed and done', language: 'en' }]);
    // On the theme page it has its language beside it, and nothing else.
    await putOut(desk.deps.database, '2026-Q4', { transport: 12 });
    desk.actor = person('Fay', 'forum-reviewer');
    expect((await desk.staff('GET', '/themes/transport/quotes')).body).toEqual({
      quotes: [{ text: 'agreed and done', language: 'en' }],
      more: false,
    });
    expect((await desk.acts()).at(-1)).toEqual(['quotes.opened', 'theme:transport']);
  });
});

describe('words in memory', () => {
  it('are dropped after a quarter of an hour without a question, and with a withdrawal', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { database, storage, keys } = desk.deps;
      const memory = createWordMemory(database, storage, keys);
      await desk.say(saying('The bus comes late'));
      expect(await memory.find('bus')).toHaveLength(1);
      vi.advanceTimersByTime(14 * 60_000);
      expect(await memory.find('bu')).toHaveLength(1);
      vi.advanceTimersByTime(14 * 60_000);
      expect(memory.size).toBe(1);
      vi.advanceTimersByTime(2 * 60_000);
      expect(memory.size).toBe(0);
      expect(await memory.find('bus')).toHaveLength(1);
      await withdraw();
      expect(memory.size).toBe(0);
      expect(await memory.find('bus')).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('suggest the themes of like texts in the same language, once two agree', async () => {
    const suggestions = async (path: string) => suggestionsSchema.parse((await desk.staff('GET', `${path}/suggestions`)).body).themes;
    const coded = [
      ['The school bus is late every morning', ['transport'], 'en'],
      ['Our taxi and the bus never come on time', ['transport', 'staff-and-training'], 'en'],
      ['Eighteen months on the speech therapy list', ['waiting'], 'en'],
      ['Autobus szkolny', ['school-places'], 'pl'],
      ['Autobus szkolny', ['school-places'], 'pl'],
    ] as const;
    for (const [at, [text, themes, language]] of coded.entries()) {
      const path = await desk.say(saying(text, { language }), `00000-0000${at}`);
      await desk.staff('PUT', path, { version: 0, themes });
    }
    const late = await desk.say(saying('The bus was late again'), '00000-0000A');
    expect(await suggestions(late)).toEqual(['transport']);
    const polish = await desk.say(saying('The bus was late again', { language: 'ro' }), '00000-0000B');
    expect(await suggestions(polish)).toEqual([]);
    // What is taken already is not suggested again.
    await desk.staff('PUT', late, { version: 0, themes: ['transport'] });
    expect(await suggestions(late)).toEqual([]);
  });
});

describe('the inbox', () => {
  it('is read by its index, however many texts are done', async () => {
    const { rows } = await sql<{ detail: string }>`
      explain query plan
      select text.response_id, text.question from text inner join response on response.id = text.response_id
      where text.state <> 'done'
      order by text.received_day desc, text.response_id asc, text.question asc limit 51
    `.execute(desk.deps.database.db);
    const plan = rows.map(({ detail }) => detail).join('\n');
    expect(plan).toContain('text_undone');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('leads through every page', async () => {
    for (let each = 0; each < 60; each += 1) await desk.say(saying(`Text ${each}`), `00000-${String(each).padStart(5, '0')}`);
    const first = await inbox();
    const second = await inbox(`?after=${first.next}`);
    expect([first.count, first.texts.length, second.texts.length, second.next]).toEqual([60, 50, 10, undefined]);
    expect(new Set([...first.texts, ...second.texts].map(({ response }) => response)).size).toBe(60);
    expect(first.texts.every(({ label, surveyTitle }) => label === 'What do you want to say?' && surveyTitle === 'Say something')).toBe(
      true,
    );
  });
});

describe('a concern', () => {
  it('has one working day, over a weekend too, and is overdue on the day after', async () => {
    let today = '2026-11-27';
    await desk.close();
    desk = await openDesk({ today: () => today });
    const path = await desk.say(saying('He is not safe'));
    const ref = { response: path.split('/')[2], question: 'words' };
    // A Friday: Monday is in time.
    expect((await desk.staff('POST', '/concerns', ref)).body).toEqual({ due: '2026-11-30' });
    expect((await desk.staff('POST', '/concerns', ref)).status).toBe(409);
    const overdue = async () => ((await desk.staff('GET', '/concerns')).body as { concerns: { overdue: boolean }[] }).concerns[0]?.overdue;
    today = '2026-11-30';
    expect(await overdue()).toBe(false);
    today = '2026-12-01';
    expect(await overdue()).toBe(true);
    expect((await inbox('?concern=open')).count).toBe(1);
    expect((await desk.staff('POST', '/concerns/settle', { ...ref, how: ' ' })).status).toBe(400);
    expect((await desk.staff('POST', '/concerns/settle', { ...ref, how: 'Spoke to MASH' })).status).toBe(200);
    expect(await overdue()).toBe(false);
    expect((await desk.acts()).map(([act]) => act)).toContain('concern.settled');
    expect(desk.actor).toBe(SAM);
  });
});
