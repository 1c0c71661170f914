import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryListReply, entryReply, entryVersionReply } from '../../../src/contract/staff/entries.ts';
import { namesReply } from '../../../src/contract/staff/names.ts';
import { timelineReply } from '../../../src/contract/staff/timeline.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { DAY } from '../testEndpoint.ts';
import { type Asking, openAsStaff } from './asStaff.ts';

let staff: Asking;
beforeEach(async () => {
  staff = await openAsStaff();
});
afterEach(() => staff.endpoint.close());

const content = (change: Parameters<typeof anEntry>[0] = {}) => ({ entry: anEntry(change), quotes: [], confirmed: [] });
const problemOf = async (reply: Response) => [reply.status, ((await reply.json()) as { type: string }).type.replace('/problems/', '')];
const detail = async () => entryReply.parse(await (await staff.as('editor').get('/entries/quiet-room')).json());
const acts = async () => (await staff.endpoint.deps.audit.read({ limit: 50 })).map(({ act, object, detail }) => [act, object, detail]);

describe('the entries of the staff side', () => {
  it('go from a draft through the forum to the families', async () => {
    const { as, endpoint } = staff;
    expect((await as('editor').post('/entries', content())).status).toBe(201);
    expect((await detail()).standing.state).toBe('draft');
    expect((await as('editor').post('/entries/quiet-room/ask', { version: 1 })).status).toBe(200);
    expect((await detail()).standing.state).toBe('waiting');
    const refused = { version: 1, agreed: false, comment: 'Say “waiting room”.' };
    expect((await as('forum-reviewer').post('/entries/quiet-room/sign-off', refused)).status).toBe(200);
    expect(await detail()).toMatchObject({ standing: { state: 'draft' }, decisions: [{}, { comment: 'Say “waiting room”.' }] });
    await as('editor').post('/entries/quiet-room/versions', { ...content({ owner: 'The hub' }), basedOn: 1 });
    expect((await as('forum-reviewer').post('/entries/quiet-room/sign-off', { version: 2, agreed: true })).status).toBe(200);
    expect((await as('editor').post('/entries/quiet-room/publish', { version: 2 })).status).toBe(200);
    expect((await detail()).standing).toEqual({ state: 'published', agreed: true, shown: { version: 2, since: DAY }, firstShown: DAY });
    const loop = (await (await endpoint.request('/api/loop?lang=en')).json()) as { entries: { owner: string }[] };
    expect(loop.entries.map(({ owner }) => owner)).toEqual(['The hub']);
    expect((await acts()).map(([act]) => act).reverse()).toEqual([
      'entry.saved',
      'entry.sign-off-asked',
      'entry.change-asked',
      'entry.saved',
      'entry.agreed',
      'entry.published',
    ]);
  });

  it('are not published without the forum’s agreement with that very version, or a reason that stays in the audit log', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    await as('forum-reviewer').post('/entries/quiet-room/sign-off', { version: 1, agreed: true });
    await as('editor').post('/entries/quiet-room/versions', { ...content({ owner: 'Changed since' }), basedOn: 1 });
    expect(await problemOf(await as('editor').post('/entries/quiet-room/publish', { version: 2 }))).toEqual([409, 'reason-needed']);
    expect(await problemOf(await as('editor').post('/entries/quiet-room/publish', { version: 1 }))).toEqual([409, 'conflict']);
    const reason = 'The drop-in moved; families must know today.';
    expect((await as('editor').post('/entries/quiet-room/publish', { version: 2, reason })).status).toBe(200);
    expect((await acts())[0]).toEqual(['entry.published', 'entry:quiet-room', { version: 2, from: DAY, comment: reason }]);
  });

  it('are not agreed with by their own writer, who may be of the forum as well', async () => {
    const { as } = staff;
    const both = as('editor', 'forum-reviewer');
    await both.post('/entries', content());
    expect(await problemOf(await both.post('/entries/quiet-room/sign-off', { version: 1, agreed: true }))).toEqual([409, 'own-wording']);
    expect((await detail()).standing.agreed).toBe(false);
    expect((await both.post('/entries/quiet-room/sign-off', { version: 1, agreed: false, comment: 'Shorter.' })).status).toBe(200);
    expect((await as('forum-reviewer').post('/entries/quiet-room/sign-off', { version: 1, agreed: true })).status).toBe(200);
    expect((await detail()).standing.agreed).toBe(true);
  });

  it('may be published without either where the partnership has chosen so', async () => {
    const { as, endpoint } = staff;
    await as('editor').post('/entries', content());
    (endpoint.deps.saidDoing as { signOff: string }).signOff = 'optional';
    expect((await as('editor').post('/entries/quiet-room/publish', { version: 1 })).status).toBe(200);
  });

  it('wait for their day, and can be called off', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    const reason = 'Agreed by telephone.';
    expect(await problemOf(await as('editor').post('/entries/quiet-room/publish', { version: 1, from: '2026-11-01', reason }))).toEqual([
      400,
      'malformed-request',
    ]);
    await as('editor').post('/entries/quiet-room/publish', { version: 1, from: '2026-12-01', reason });
    expect((await detail()).standing).toMatchObject({ state: 'scheduled', coming: { version: 1, from: '2026-12-01' } });
    expect((await as('editor').post('/entries/quiet-room/unschedule', { version: 1 })).status).toBe(200);
    expect(await problemOf(await as('editor').post('/entries/quiet-room/unschedule', { version: 1 }))).toEqual([409, 'not-in-this-state']);
    expect((await detail()).standing).not.toHaveProperty('coming');
  });

  it('are withdrawn with a reason that stays in their history', async () => {
    const { as, endpoint } = staff;
    await as('editor').post('/entries', content());
    await as('editor').post('/entries/quiet-room/publish', { version: 1, reason: 'Trial' });
    expect(await problemOf(await as('editor').post('/entries/quiet-room/withdraw', { version: 1, reason: ' ' }))).toEqual([
      400,
      'malformed-request',
    ]);
    await as('editor').post('/entries/quiet-room/withdraw', { version: 1, reason: 'It was wrong.' });
    expect(await detail()).toMatchObject({
      standing: { state: 'withdrawn' },
      decisions: [{}, { kind: 'withdrawn', comment: 'It was wrong.' }],
    });
    expect(await (await endpoint.request('/api/loop?lang=en')).json()).toMatchObject({ entries: [] });
  });

  it('do not let one editor write over another', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    await as('editor').post('/entries/quiet-room/versions', { ...content({ owner: 'First' }), basedOn: 1 });
    expect(await problemOf(await as('editor').post('/entries/quiet-room/versions', { ...content({ owner: 'Late' }), basedOn: 1 }))).toEqual(
      [409, 'conflict'],
    );
    expect(await problemOf(await as('editor').post('/entries', content()))).toEqual([409, 'entry-there']);
    const old = entryVersionReply.parse(await (await as('editor').get('/entries/quiet-room/versions/1')).json());
    expect(old.entry).toEqual(anEntry());
  });

  it('are told apart from what does not exist, whoever guesses', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    for (const path of ['/entries/no-such', '/entries/quiet-room/versions/9', '/entries/quiet-room/versions/0x1', '/timeline/no-such'])
      expect(await problemOf(await as('editor').get(path)), path).toEqual([404, 'not-found']);
    for (const act of ['publish', 'ask', 'unschedule'])
      expect(await problemOf(await as('editor').post(`/entries/no-such/${act}`, { version: 1 })), act).toEqual([404, 'not-found']);
    const elsewhere = await as('editor').post('/entries/another/versions', { ...content(), basedOn: 1 });
    expect(await problemOf(elsewhere)).toEqual([400, 'malformed-request']);
    const foreign = { response: crypto.randomUUID(), question: 'why' };
    const quoting = await as('editor').post('/entries/quiet-room/versions', { ...content(), quotes: [foreign], basedOn: 1 });
    expect(await problemOf(quoting)).toEqual([409, 'no-such-quote']);
  });

  it('are refused at the door where they would not hold together', async () => {
    const { as } = staff;
    const { en } = anEntry().words;
    if (!en) throw new Error('the made-up entry has English words');
    const wrong: [string, Parameters<typeof anEntry>[0]][] = [
      ['without English', { words: {} }],
      ['a refusal without a reason', { status: 'cannot' }],
      ['no theme', { themes: [] }],
      ['an id that is no address', { id: '../x' }],
      ['a month that there is not', { due: '2026-13' }],
      ['an update without words', { words: { en: { ...en, updates: {} } } }],
      ['words for no update', { updates: [] }],
      ['a reader of words that are not there', { reviewed: ['pl'] }],
      ['an address that runs script', { sources: [{ title: 'x', date: '2026', href: 'javascript:alert(1)' }] }],
      ['no owner', { owner: '  ' }],
      ['a title as long as a page', { words: { en: { ...en, title: 'x'.repeat(200) } } }],
    ];
    for (const [what, change] of wrong)
      expect(await problemOf(await as('editor').post('/entries', content(change))), what).toEqual([400, 'malformed-request']);
  });

  it('are for those whose work it is', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    expect((await as('forum-reviewer').get('/entries/quiet-room')).status).toBe(200);
    const not: [Response, string][] = [
      [await as('analyst').get('/entries'), 'an analyst reads drafts'],
      [await as('administrator').get('/entries/quiet-room'), 'an administrator reads drafts'],
      [await as('forum-reviewer').post('/entries/quiet-room/publish', { version: 1 }), 'the forum publishes'],
      [await as('forum-reviewer').post('/entries/quiet-room/versions', { ...content(), basedOn: 1 }), 'the forum writes'],
      [await as('editor').post('/entries/quiet-room/sign-off', { version: 1, agreed: true }), 'an editor agrees for the forum'],
      [await as('listener').post('/timeline/1-1a', {}), 'a listener changes the timeline'],
    ];
    for (const [reply, what] of not) expect(await problemOf(reply), what).toEqual([403, 'not-allowed']);
  });

  it('are listed with what is missing in other languages, and the themes that nothing answers', async () => {
    const { as } = staff;
    await as('editor').post('/entries', content());
    await as('editor').post('/entries/quiet-room/publish', { version: 1, reason: 'Trial' });
    const { entries, unanswered } = entryListReply.parse(await (await as('editor').get('/entries')).json());
    const others = staff.endpoint.deps.speech.variants.length - 1;
    expect(entries).toMatchObject([{ id: 'quiet-room', title: 'A quiet room', missing: others - 1, drafts: 1 }]);
    expect(unanswered).toContain('transport');
    expect(unanswered).not.toContain('waiting');
  });

  it('keep a reader’s sign-off only while the words stay', async () => {
    const { as } = staff;
    await as('editor').post('/entries', { ...content({ reviewed: ['ur'] }), confirmed: ['ur'] });
    expect((await detail()).newest.entry.reviewed).toEqual(['ur']);
    const { en, ur } = anEntry().words;
    if (!en || !ur) throw new Error('the made-up entry has both');
    const changed = content({ reviewed: ['ur'], words: { en: { ...en, said: 'Something else.' }, ur } });
    await as('editor').post('/entries/quiet-room/versions', { ...changed, basedOn: 1 });
    expect((await detail()).newest.entry.reviewed).toEqual([]);
  });
});

describe('the timeline of the staff side', () => {
  it('is changed with history and note, and shown at once', async () => {
    const { as, endpoint } = staff;
    const action = {
      id: '1-1a',
      priority: 'PA1' as const,
      due: '2026-12',
      state: 'not-known' as const,
      sources: [{ title: 'A made-up plan', date: '2026' }],
      words: { en: { promise: 'A strategy.' } },
    };
    await endpoint.deps.saidDoing.timeline.save(action, 0, { id: 'system', name: 'Heard' }, DAY);
    const kept = { ...action, state: 'kept', stateDay: DAY, words: { en: { promise: 'A strategy.', note: 'Done in spring.' } } };
    expect((await as('editor').post('/timeline/1-1a', { basedOn: 1, action: kept })).status).toBe(200);
    expect(await problemOf(await as('editor').post('/timeline/1-1a', { basedOn: 1, action: kept }))).toEqual([409, 'conflict']);
    const undated = { ...action, state: 'late' };
    expect(await problemOf(await as('editor').post('/timeline/1-1a', { basedOn: 2, action: undated }))).toEqual([400, 'malformed-request']);
    const { actions } = timelineReply.parse(await (await as('forum-reviewer').get('/timeline')).json());
    expect(actions).toMatchObject([{ version: 2, author: 'Somebody (editor)', action: kept }]);
    expect(await (await endpoint.request('/api/loop?lang=en')).json()).toMatchObject({
      timeline: [{ state: 'kept', note: 'Done in spring.' }],
    });
    expect((await acts())[0]).toEqual(['timeline.changed', 'action:1-1a', { version: 2, state: 'kept' }]);
  });
});

describe('the names of things', () => {
  it('are there in every variant, whatever is asked for', async () => {
    const { words, variants } = namesReply.parse(await (await staff.as('analyst').get('/names?lang=nonsense')).json());
    expect(words['themes.waiting']).toBe('Waiting');
    expect(variants.find(({ tag }) => tag === 'ur')).toMatchObject({ dir: 'rtl' });
  });
});
