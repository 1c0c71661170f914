import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJoinReply, registerJoinReply } from '../../../src/contract/joins.ts';
import { groupsSchema, openedGroupSchema } from '../../../src/contract/staff/groups.ts';
import type { GroupPart } from '../../../src/domain/session/groupPart.ts';
import { MOST_PHONES } from '../../../src/domain/session/groupPart.ts';
import type { GroupSession } from '../../../src/domain/session/groupSession.ts';
import type { Invitation } from '../../../src/domain/session/invitation.ts';
import { groupRows } from '../../../src/endpoint/export/groupRows.ts';
import { createJoins } from '../../../src/endpoint/joins/joins.ts';
import { wholeSessions } from '../../../src/endpoint/staff/groups/wholeSessions.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealGroup } from '../../../src/sealing/sealGroup.ts';
import { sealPart } from '../../../src/sealing/sealPart.ts';
import { aPart, ONE_WALL, oneHand } from '../../domain/session/aPart.ts';
import { type Desk, openDesk, person, SAM } from '../staff/listeningDesk.ts';
import { DAY, openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from '../testEndpoint.ts';
import { aGroup } from './aGroup.ts';

type At = Pick<TestEndpoint, 'deps'>;
const hash = async () => receiptHash(await receiptProof(RECEIPT_CODE));
const sealOwn = async (session: GroupSession, { deps }: At) => sealGroup(session, deps.keys.current, await hash());
const sealOne = async (part: GroupPart, { deps }: At) => sealPart(part, deps.keys.current, await hash());

const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  session: randomUUID(),
  day: DAY,
  who: 'changemakers',
  ages: 'mixed',
  plan: 'own',
  tag: 'en',
  activities: ['hands-travel', 'wall-help-most'],
  ...change,
});

describe('a phone’s part that arrives', () => {
  let endpoint: TestEndpoint;
  beforeEach(async () => {
    endpoint = await openTestEndpoint();
  });
  afterEach(() => endpoint.close());
  const send = async (part: GroupPart) => (await endpoint.send(await sealOne(part, endpoint)))[0];

  it('waits for its session or comes after it, in one batch with anything, and makes no second session and no response', async () => {
    const session = aGroup();
    const early = aPart(session.id);
    expect(await send(early)).toMatchObject({ outcome: 'stored' });
    expect(await wholeSessions(endpoint.deps.storage)).toMatchObject([{ id: session.id, sum: { people: 1, table: 0, phones: 1 } }]);
    const late = await sealOne(aPart(session.id), endpoint);
    expect(await endpoint.send(await sealOwn(session, endpoint), late, late)).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'stored' },
      { outcome: 'already-stored' },
    ]);
    const sessions = await wholeSessions(endpoint.deps.storage);
    expect(sessions).toMatchObject([{ id: session.id, context: { language: 'en' }, sum: { people: 14, table: 12, phones: 2 } }]);
    expect(await endpoint.kept()).toEqual([]);
  });

  it('counts once, whatever the same phone sends after it', async () => {
    const part = aPart(randomUUID());
    await send(part);
    expect(await send({ ...part, items: [oneHand('no')] })).toMatchObject({ outcome: 'refused', refusal: 'id-taken' });
    expect(await send({ ...part, session: randomUUID() })).toMatchObject({ outcome: 'refused', refusal: 'id-taken' });
    expect(await endpoint.deps.storage.parts()).toHaveLength(1);
  });

  it('is refused when it is more than one person, or pretends to be a whole session', async () => {
    expect(await send(aPart(randomUUID(), { items: [{ ...oneHand('yes'), shared: true }] }))).toMatchObject({ refusal: 'does-not-fit' });
    expect(await send(aPart(randomUUID(), { notSaid: ['hands-unheard-of'] }))).toMatchObject({ refusal: 'unknown-survey' });
    const part = await sealOne(aPart(randomUUID()), endpoint);
    expect(await endpoint.send({ ...part, kind: 'group' })).toMatchObject([{ refusal: 'cannot-open' }]);
  });

  it('is in the export with its session: one session of all, and each activity adds up', async () => {
    const session = aGroup();
    const part = aPart(session.id);
    await endpoint.send(await sealOwn(session, endpoint), await sealOne(part, endpoint));
    const [whole] = await wholeSessions(endpoint.deps.storage);
    if (!whole) throw new Error('no session');
    const { rows, words } = await groupRows(whole, endpoint.deps.keys.held);
    expect(words).toBe('opened');
    expect(rows.every((row) => row.session === session.id && row.people === 13 && row.phones === 1)).toBe(true);
    for (const activity of ['hands-travel', 'line-adulthood']) {
      const counts = rows.filter((row) => row.activity === activity).map(({ count }) => count ?? 0);
      expect(counts.reduce((all, count) => all + count, 0)).toBe(13);
    }
    expect(rows.find(({ activity, option }) => activity === 'wall-help-most' && option === 'phones')).toMatchObject({
      count: 1,
      words: 'A quiet room\nMore time',
    });
  });
});

describe('staff', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());
  const list = async () => groupsSchema.parse((await desk.staff('GET', '/groups')).body).sessions;

  it('see one session of all who were there, open all that was written, and cannot tell who wrote what', async () => {
    const session = aGroup();
    const other = aPart(session.id, { items: [{ ...ONE_WALL, groups: [{ name: '', ideas: ['Buses'] }] } as typeof ONE_WALL], notSaid: [] });
    await desk.send(await sealOwn(session, desk), await sealOne(aPart(session.id), desk), await sealOne(other, desk));
    desk.actor = SAM;
    const [seen, ...more] = await list();
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ people: 14, table: 12, phones: 2, facilitator: true, worded: true });
    expect(seen?.items.find(({ activity }) => activity === 'wall-help-most')).toMatchObject({
      made: 6,
      phones: { said: 2, notSaid: 0, notTakingPart: 0 },
    });
    const reply = openedGroupSchema.parse((await desk.staff('GET', `/groups/${session.id}/words`)).body);
    expect(Object.keys(reply.words)).toContain('wall-help-most');
    expect(reply.phones['wall-help-most']).toHaveLength(2);
  });

  it('who are no listeners see nothing of what single phones said', async () => {
    const session = aGroup();
    await desk.send(await sealOwn(session, desk), await sealOne(aPart(session.id), desk));
    desk.actor = person('Ed', 'editor');
    const [seen] = await list();
    expect(seen?.items).toHaveLength(session.items.length);
    expect(seen?.items.every(({ phones }) => phones === undefined)).toBe(true);
    expect(JSON.stringify(seen?.items.map(({ tally }) => tally))).not.toMatch(/"count":[1-4]\b/);
  });

  it('see what phones sent whose session has not come, and no tally of so few', async () => {
    const id = randomUUID();
    await desk.send(await sealOne(aPart(id), desk));
    desk.actor = person('Ed', 'editor');
    expect(await list()).toMatchObject([{ id, people: 1, table: 0, facilitator: false, items: [{ tally: { shown: false } }, {}, {}] }]);
  });
});

describe('a short code', () => {
  let endpoint: TestEndpoint;
  beforeEach(async () => {
    endpoint = await openTestEndpoint();
  });
  afterEach(() => endpoint.close());
  const register = (asked: Invitation) => endpoint.post('/api/joins', { invitation: asked });
  const codeOf = async (asked: Invitation) => registerJoinReply.parse(await (await register(asked)).json()).code;
  const open = (code: string, address?: string) => endpoint.post('/api/joins/open', { code }, address);

  it('brings the invitation to whoever types it', async () => {
    const asked = invitation();
    const code = await codeOf(asked);
    expect(await codeOf(asked)).toBe(code);
    expect(openJoinReply.parse(await (await open(code)).json()).invitation).toEqual(asked);
    expect(endpoint.lines.join('\n')).not.toContain(code);
  });

  it('is not given for another day, and only so often', async () => {
    expect((await register(invitation({ day: '2026-11-20' }))).status).toBe(409);
    const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await register(invitation({ day: '2026-11-20' }))).status));
    expect(statuses).toContain(429);
  });

  it('cannot be found by trying, while others on the network who know it come in', async () => {
    const code = await codeOf(invitation());
    for (let time = 0; time < 59; time += 1) expect((await open('222222')).status).toBe(404);
    expect((await open(code)).status).toBe(200);
    expect((await open('222222')).status).toBe(404);
    expect((await open(code)).status).toBe(429);
    expect((await open(code, '198.51.100.9')).status).toBe(200);
  });

  it('cannot be used up by one network: it has its own number a day, and asking again for the same session costs none', async () => {
    const mine = invitation();
    const code = await codeOf(mine);
    for (let time = 0; time < 39; time += 1) expect((await register(invitation())).status).toBe(200);
    expect((await register(invitation())).status).toBe(429);
    expect(await codeOf(mine)).toBe(code);
    expect((await endpoint.post('/api/joins', { invitation: invitation() }, '198.51.100.9')).status).toBe(200);
  });

  it('goes with its session when that is taken back, and with its day though nobody makes another', async () => {
    const session = aGroup();
    await codeOf(invitation({ session: session.id }));
    const other = await codeOf(invitation());
    await endpoint.send(await sealOwn(session, endpoint));
    const rows = () => endpoint.deps.database.db.selectFrom('group_join').select('code').execute();
    expect(await rows()).toHaveLength(2);
    await endpoint.deps.storage.withdraw(await hash(), DAY);
    expect(await rows()).toEqual([{ code: other }]);
    await createJoins(endpoint.deps.database, () => '2026-11-24').tidy();
    expect(await rows()).toHaveLength(1);
    await createJoins(endpoint.deps.database, () => '2026-11-25').tidy();
    expect(await rows()).toEqual([]);
  });

  it('says when the session has been sent, and when it is full', async () => {
    const session = aGroup();
    const code = await codeOf(invitation({ session: session.id }));
    await endpoint.send(await sealOwn(session, endpoint));
    expect(await (await open(code)).json()).toMatchObject({ type: '/problems/session-finished' });
    const full = invitation();
    const fullCode = await codeOf(full);
    const parts = await Promise.all(Array.from({ length: MOST_PHONES }, () => sealOne(aPart(full.session), endpoint)));
    for (let at = 0; at < parts.length; at += 30) await endpoint.send(...parts.slice(at, at + 30));
    expect(await (await open(fullCode)).json()).toMatchObject({ type: '/problems/session-full' });
    expect(await endpoint.send(await sealOne(aPart(full.session), endpoint))).toMatchObject([
      { outcome: 'refused', refusal: 'session-full' },
    ]);
  });
});
