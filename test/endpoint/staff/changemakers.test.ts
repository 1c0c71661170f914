import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changemakersSchema,
  entryMessagesSchema,
  MOST_PROPOSED,
  proposalsSchema,
  releaseSchema,
} from '../../../src/contract/staff/changemakers.ts';
import type { GroupSession } from '../../../src/domain/session/groupSession.ts';
import { staffRoutes } from '../../../src/endpoint/staff/staffRoutes.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealGroup } from '../../../src/sealing/sealGroup.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { aGroup, HANDS, WALL } from '../groups/aGroup.ts';
import { SAID, spokenGroup } from '../groups/spokenGroup.ts';
import { DAY, RECEIPT_CODE } from '../testEndpoint.ts';
import { type Desk, openDesk, person, SAM, saying } from './listeningDesk.ts';

const YOU = person('You', 'changemaker');
const OTHER = person('Other', 'changemaker');
const EDITH = person('Edith', 'editor');

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const as = async (actor: typeof YOU, method: string, path: string, body?: unknown) => {
  desk.actor = actor;
  return desk.staff(method, path, body);
};
const arrives = async (change: Partial<GroupSession> = {}) => {
  const session = aGroup(change);
  const hash = await receiptHash(await receiptProof(RECEIPT_CODE));
  expect(await desk.send(await sealGroup(session, desk.deps.keys.current, hash))).toMatchObject([{ outcome: 'stored' }]);
  return session;
};
const view = async (actor = YOU) => changemakersSchema.parse((await as(actor, 'GET', '/changemakers')).body);
const messages = async () => (await view()).sessions.flatMap(({ messages: all }) => all);
const waiting = async () => proposalsSchema.parse((await as(EDITH, 'GET', '/proposals')).body).proposals;
const propose = async (text: string, about: readonly unknown[] = [], actor = YOU) => {
  const { status, body } = await as(actor, 'POST', '/changemakers/proposals', { text, about });
  expect(status).toBe(201);
  return (body as { readonly id: string }).id;
};
const save = (entry = anEntry()) => as(EDITH, 'POST', '/entries', { entry, quotes: [], confirmed: [] });
const publish = (version = 1) => as(EDITH, 'POST', '/entries/quiet-room/publish', { version, reason: 'Trial' });
const SHARED_WALL = { ...WALL, shared: true };

describe('a Changemaker', () => {
  it('reaches their page and what everybody signed in has, and nothing else of the staff side', async () => {
    const allowed: string[] = [];
    for (const { method, path } of staffRoutes(desk.deps)) {
      const { status } = await as(YOU, method, path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, 'none-such'), method === 'GET' ? undefined : {});
      if (status !== 403) allowed.push(`${method} ${path}`);
    }
    const theirs = allowed.filter((each) => !/ \/(me|still|names|waiting|account)\b/.test(each));
    expect(theirs).toEqual(['GET /changemakers', 'POST /changemakers/proposals', 'DELETE /changemakers/proposals/:id']);
  });

  it('sees what their groups chose for the Board, with small numbers hidden, and no word of it', async () => {
    const session = await arrives();
    await arrives({ who: 'college' });
    await arrives({ items: [{ ...HANDS, shared: false }] });
    const { sessions, entries, proposals } = await view();
    expect(sessions.map(({ id }) => id)).toEqual([session.id]);
    expect(sessions[0]?.messages.map(({ activity }) => activity)).toEqual(['hands-travel', 'line-adulthood', 'dots-matters']);
    expect(sessions[0]?.messages[0]).toMatchObject({ picture: '1F68C', answers: [] });
    expect(JSON.stringify(sessions)).not.toMatch(/"count":[1-4]\b/);
    expect(JSON.stringify(sessions)).not.toMatch(/Quiet rooms|The sea/);
    expect([entries, proposals]).toEqual([[], []]);
    // Not to a listener either, who reads exact numbers elsewhere: the page is the same for all.
    expect((await view(SAM)).sessions).toEqual(sessions);
    const nine = await arrives({
      people: 9,
      items: [
        {
          ...HANDS,
          tally: {
            counts: [
              { code: 'yes', count: 9 },
              { code: 'sort-of', count: 0 },
              { code: 'no', count: 0 },
            ],
            notSaid: 0,
            notTakingPart: 0,
          },
        } as typeof HANDS,
      ],
    });
    const small = (await view()).sessions.find(({ id }) => id === nine.id);
    expect(small?.messages.map(({ tally }) => tally)).toEqual([{ shown: false }]);
  });
});

describe('words of a group', () => {
  it('are on the page as a listener released them, sealed until then and at rest, and go with the session', async () => {
    const { id } = await arrives({ items: [SHARED_WALL] });
    const path = `/groups/${id}/releases/wall-help-most`;
    expect((await messages())[0]).not.toHaveProperty('words');
    expect((await as(SAM, 'PUT', path, { text: 'Ring 07700 900123' })).status).toBe(400);
    for (const actor of [YOU, EDITH]) expect((await as(actor, 'PUT', path, { text: 'Quiet rooms' })).status).toBe(403);
    expect((await as(SAM, 'PUT', path, { text: 'Rooms that are calm' })).status).toBe(200);
    expect((await messages())[0]?.words).toBe('Rooms that are calm');
    expect(releaseSchema.parse((await as(SAM, 'GET', path)).body)).toEqual({
      released: { text: 'Rooms that are calm', day: DAY, by: 'Sam' },
    });
    expect(desk.bytes()).not.toContain('Rooms that are calm');

    await as(SAM, 'PUT', path, { text: 'Calm rooms' });
    expect((await messages())[0]?.words).toBe('Calm rooms');
    await as(SAM, 'DELETE', path);
    expect((await messages())[0]).not.toHaveProperty('words');
    expect((await as(SAM, 'DELETE', path)).status).toBe(404);
    const acts = (await desk.acts()).map(([act]) => act);
    expect(acts).toEqual(['group.released', 'group.release-read', 'group.released', 'group.release-ended']);

    await as(SAM, 'PUT', path, { text: 'Calm rooms' });
    await desk.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
    expect(await desk.deps.database.db.selectFrom('group_release').selectAll().execute()).toEqual([]);
  });

  it('that were only said aloud can be released once somebody has typed them, and not before', async () => {
    const spoken = await spokenGroup(desk.deps.keys.current);
    const said = spoken.session.items.filter(({ activity }) => activity === SAID);
    const session = { ...spoken.session, items: said };
    const hash = await receiptHash(await receiptProof(RECEIPT_CODE));
    const envelope = await sealGroup(session, desk.deps.keys.current, hash);
    expect(envelope).not.toHaveProperty('words');
    expect(await desk.send(envelope)).toMatchObject([{ outcome: 'stored' }]);
    for (const { id, sealed } of spoken.recordings.slice(0, 2))
      expect(await desk.deps.recordings.storeRecording(id, new Uint8Array(sealed))).toBe('received');
    const path = `/groups/${session.id}/releases/${SAID}`;
    expect((await as(SAM, 'PUT', path, { text: 'Listen first' })).status).toBe(404);
    const typed = { version: 0, text: 'Sam says: listen first', language: 'en', ready: true };
    expect((await as(SAM, 'PUT', `/groups/${session.id}/spoken/${SAID}/transcript`, typed)).status).toBe(200);
    expect((await as(SAM, 'PUT', path, { text: 'Listen first' })).status).toBe(200);
    expect((await messages())[0]?.words).toBe('Listen first');
  });

  it('that the group kept to itself, or that another group said, can be released by nobody', async () => {
    const own = await arrives();
    const college = await arrives({ who: 'college', items: [SHARED_WALL] });
    for (const { id } of [own, college]) {
      expect((await as(SAM, 'PUT', `/groups/${id}/releases/wall-help-most`, { text: 'Calm rooms' })).status).toBe(404);
    }
  });
});

describe('a proposal', () => {
  it('goes to the editor alone, is taken up as they write it, and is seen by its message once it is published', async () => {
    const { id: session } = await arrives({ items: [SHARED_WALL] });
    const about = [{ session, activity: 'wall-help-most' }];
    const proposal = await propose('It is too loud when we wait.', about);
    expect((await view()).proposals).toEqual([{ id: proposal, day: DAY, text: 'It is too loud when we wait.', state: 'waiting' }]);
    expect((await view(OTHER)).proposals).toEqual([]);
    expect(desk.bytes()).not.toContain('too loud');
    expect((await as(person('Fay', 'forum-reviewer'), 'GET', '/proposals')).status).toBe(403);
    expect(await waiting()).toMatchObject([{ id: proposal, text: 'It is too loud when we wait.', about: [expect.stringMatching(/\?$/)] }]);
    expect((await as(EDITH, 'GET', '/waiting')).body).toMatchObject({ work: [{ what: 'proposals', count: 1, day: DAY }] });

    await save();
    const taken = await as(EDITH, 'POST', `/proposals/${proposal}/settle`, { outcome: 'taken-up', entry: 'quiet-room' });
    expect(taken.status).toBe(200);
    expect(await waiting()).toEqual([]);
    // Saved is not published: nobody sees it yet.
    expect((await view()).proposals).toMatchObject([{ state: 'taken-up' }]);
    expect((await view()).entries).toEqual([]);
    expect((await messages())[0]?.answers).toEqual([]);

    await publish();
    const { sessions, entries, proposals } = await view();
    expect(proposals).toMatchObject([{ state: 'published', entry: 'quiet-room' }]);
    expect(sessions[0]?.messages[0]?.answers).toEqual(['quiet-room']);
    expect(entries).toMatchObject([
      { id: 'quiet-room', title: 'A quiet room', doing: 'We are setting up a quiet room.', replies: { shown: false } },
    ]);
    expect((await view(OTHER)).entries).toHaveLength(1);
    const acts = (await desk.acts()).map(([act]) => act);
    expect(acts).toEqual(['proposal.made', 'proposals.read', 'entry.saved', 'proposal.taken-up', 'entry.published']);
  });

  it('that is turned down comes back with the reason, once', async () => {
    const proposal = await propose('A bus at every school.');
    const path = `/proposals/${proposal}/settle`;
    expect((await as(EDITH, 'POST', path, { outcome: 'turned-down', reason: ' ' })).status).toBe(400);
    await as(EDITH, 'POST', path, { outcome: 'turned-down', reason: 'Buses are asked about next term.' });
    expect((await view()).proposals).toMatchObject([{ state: 'turned-down', reason: 'Buses are asked about next term.' }]);
    expect(await waiting()).toEqual([]);
    await save();
    expect((await as(EDITH, 'POST', path, { outcome: 'taken-up', entry: 'quiet-room' })).status).toBe(404);
    expect((await view()).proposals).toMatchObject([{ state: 'turned-down' }]);
  });

  it('cannot be settled with an entry that there is not', async () => {
    const proposal = await propose('It is too loud.');
    expect((await as(EDITH, 'POST', `/proposals/${proposal}/settle`, { outcome: 'taken-up', entry: 'none-such' })).status).toBe(404);
    expect(await waiting()).toHaveLength(1);
  });

  it('is taken back by whoever wrote it, while it waits', async () => {
    const proposal = await propose('It is too loud.');
    const path = `/changemakers/proposals/${proposal}`;
    expect((await as(OTHER, 'DELETE', path)).status).toBe(404);
    expect(await waiting()).toHaveLength(1);
    expect((await as(YOU, 'DELETE', path)).status).toBe(200);
    expect(await waiting()).toEqual([]);
    const settled = await propose('It is loud.');
    await as(EDITH, 'POST', `/proposals/${settled}/settle`, { outcome: 'turned-down', reason: 'Why' });
    expect((await as(YOU, 'DELETE', `/changemakers/proposals/${settled}`)).status).toBe(404);
    expect((await view()).proposals).toHaveLength(1);
  });

  it('holds no contact detail, is not endless, and is about nothing that a group kept to itself', async () => {
    const { id: session } = await arrives();
    const sent = async (text: string, about: readonly unknown[] = []) =>
      (await as(YOU, 'POST', '/changemakers/proposals', { text, about })).status;
    expect(await sent('Ring 07700 900123')).toBe(400);
    expect(await sent('x'.repeat(MOST_PROPOSED + 1))).toBe(400);
    expect(await sent('Quiet', [{ session, activity: 'wall-help-most' }])).toBe(404);
    expect(await waiting()).toEqual([]);
  });
});

describe('an entry', () => {
  it('answers the messages that the editor says, apart from its versions, and shows replies as a published figure of waves that are out', async () => {
    const { id: session } = await arrives();
    await save();
    await publish();
    const listed = async () => entryMessagesSchema.parse((await as(EDITH, 'GET', '/entries/quiet-room/messages')).body).messages;
    expect((await listed()).map(({ activity, answered }) => [activity, answered])).toEqual([
      ['hands-travel', false],
      ['line-adulthood', false],
      ['dots-matters', false],
    ]);
    const link = (...activities: string[]) =>
      as(EDITH, 'PUT', '/entries/quiet-room/messages', { messages: activities.map((activity) => ({ session, activity })) });
    expect((await link('wall-help-most')).status).toBe(404);
    await link('hands-travel', 'dots-matters', 'dots-matters');
    expect((await listed()).map(({ answered }) => answered)).toEqual([true, false, true]);
    expect((await messages()).map(({ answers }) => answers.length)).toEqual([1, 0, 1]);
    for (let at = 0; at < 11; at++) await desk.say(saying('Yes', { about: 'quiet-room' }));
    const replies = async () => (await view()).entries.map((each) => each.replies);
    // While its wave runs, whoever looked before and after one family replied would know that it did.
    expect(await replies()).toEqual([{ shown: false }]);
    const { db: store } = desk.deps.database;
    const { wave } = await store.selectFrom('response').select('wave').where('about', '=', 'quiet-room').limit(1).executeTakeFirstOrThrow();
    await store
      .insertInto('edition')
      .values({ wave: wave ?? '', day: DAY, base: 10, cell: 5 })
      .execute();
    expect(await replies()).toEqual([{ shown: true, count: 10 }]);
    await store.updateTable('edition').set({ base: 12 }).execute();
    expect(await replies()).toEqual([{ shown: false }]);
    await link();
    expect((await view()).entries).toEqual([]);
    expect((await desk.acts()).filter(([act]) => act === 'entry.linked')).toHaveLength(2);
    // A session that is taken back leaves no link.
    await link('hands-travel');
    await propose('It is too loud.', [{ session, activity: 'hands-travel' }]);
    await desk.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
    const { db } = desk.deps.database;
    expect(await db.selectFrom('entry_message').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('proposal_message').selectAll().execute()).toEqual([]);
    expect(await waiting()).toMatchObject([{ text: 'It is too loud.', about: [] }]);
  });
});
