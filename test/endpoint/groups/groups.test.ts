import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changemakersSchema } from '../../../src/contract/staff/changemakers.ts';
import { groupsSchema, openedGroupSchema } from '../../../src/contract/staff/groups.ts';
import { splitGroup } from '../../../src/domain/session/groupParts.ts';
import type { GroupSession } from '../../../src/domain/session/groupSession.ts';
import { exportResponses } from '../../../src/endpoint/export/exportResponses.ts';
import { receiptHash, receiptProof } from '../../../src/sealing/receipt.ts';
import { sealGroup } from '../../../src/sealing/sealGroup.ts';
import { type Desk, openDesk, person, SAM } from '../staff/listeningDesk.ts';
import { surveyOf, teaResponse, wordsOf } from '../tea.ts';
import { openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from '../testEndpoint.ts';
import { aGroup, HANDS, OWN, WALL } from './aGroup.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
});
afterEach(() => endpoint.close());

const seal = async (session: GroupSession, to: Pick<TestEndpoint, 'deps'> = endpoint) =>
  sealGroup(session, to.deps.keys.current, await receiptHash(await receiptProof(RECEIPT_CODE)));
const send = async (session: GroupSession) => (await endpoint.send(await seal(session)))[0];
const all = () => endpoint.deps.storage.groups();

describe('a group session that arrives', () => {
  it('gets its receipt in the same batch as a response, and is kept apart from it, its words still sealed', async () => {
    const session = aGroup();
    const [group, response] = [await seal(session), await endpoint.seal(teaResponse())];
    expect(await endpoint.send(group, response)).toMatchObject([{ outcome: 'stored' }, { outcome: 'stored' }]);
    expect(await all()).toMatchObject([{ coded: splitGroup(session).coded, words: group.words }]);
    expect(await endpoint.kept()).toHaveLength(1);
  });

  it('is one session, however often it is sent, and no other takes its place', async () => {
    const session = aGroup();
    const envelope = await seal(session);
    expect(await endpoint.send(envelope, envelope)).toMatchObject([{ outcome: 'stored' }, { outcome: 'already-stored' }]);
    expect(await send({ ...session, who: 'college' })).toMatchObject({ outcome: 'refused', refusal: 'id-taken' });
    expect(await all()).toHaveLength(1);
  });

  it('is refused when it does not add up, or was in an activity that nobody knows', async () => {
    expect(await send(aGroup({ people: 13 }))).toMatchObject({ outcome: 'refused', refusal: 'does-not-fit' });
    expect(await send(aGroup({ items: [{ ...HANDS, activity: 'hands-unheard-of' }] }))).toMatchObject({ refusal: 'unknown-survey' });
    expect(await all()).toEqual([]);
  });

  it('is refused when a card of its own says nothing, lies nowhere, or its photo is no photo', async () => {
    const [first] = OWN;
    const withCard = (card: object) => {
      const session = aGroup();
      const items = session.items.map((item) => (item.kind === 'card-sort' ? { ...item, own: [{ ...first, ...card }] } : item));
      return { ...session, items } as GroupSession;
    };
    expect(await send(withCard({}))).toMatchObject({ outcome: 'stored' });
    for (const bad of [
      { word: ' ' },
      { pile: 'elsewhere' },
      { picture: { kind: 'photo', type: 'image/jpeg', data: 'PHN2ZyBvbmxvYWQ' } },
      { picture: { kind: 'photo', type: 'image/svg+xml', data: '_9j_4AAQSkZJRg' } },
    ])
      expect(await send(withCard(bad))).toMatchObject({ outcome: 'refused', refusal: 'does-not-fit' });
  });

  it('is taken back by its code, before it comes or after, and leaves nothing', async () => {
    const session = aGroup();
    await send(session);
    const proof = await receiptProof(RECEIPT_CODE);
    expect(await (await endpoint.post('/api/withdrawals', { proof })).json()).toEqual({ outcome: 'withdrawn' });
    expect(await all()).toEqual([]);
    expect(await send(session)).toMatchObject({ outcome: 'withdrawn' });
    const { db } = endpoint.deps.database;
    expect(await db.selectFrom('group_count').selectAll().execute()).toEqual([]);
  });
});

describe('staff', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());
  const arrives = async (session: GroupSession) =>
    expect(await desk.send(await seal(session, desk))).toMatchObject([{ outcome: 'stored' }]);
  const list = async () => groupsSchema.parse((await desk.staff('GET', '/groups')).body).sessions;

  it('who listen see every number, and open what was written and drawn, which is noted', async () => {
    const session = aGroup();
    await arrives(session);
    desk.actor = SAM;
    const [seen] = await list();
    expect(seen).toMatchObject({ id: session.id, who: 'changemakers', people: 12, worded: true });
    expect(seen?.items[0]).toMatchObject({ asked: 'Do you understand what help you can get with travel?', shared: true });
    expect(seen?.items[0]?.tally).toMatchObject({ cells: [{ label: 'yes', figure: { shown: true, count: 6 } }, {}, {}, {}, {}] });
    expect(JSON.stringify(seen)).not.toMatch(/Quiet rooms|quiet corner|_9j_/);
    expect(seen?.items[1]).toMatchObject({ kind: 'card-sort', own: ['yes', 'no'] });
    const { words } = openedGroupSchema.parse((await desk.staff('GET', `/groups/${session.id}/words`)).body);
    expect(words['wall-help-most']).toEqual({ groups: WALL.kind === 'wall' && WALL.groups });
    expect(words['drawing-good-day']).toMatchObject({ caption: 'The sea' });
    expect(words['cards-goes-well']).toEqual({ cards: OWN.map(({ pile: _, ...card }) => card) });
    expect(await desk.acts()).toEqual([['group.opened', `group:${session.id}`]]);
  });

  it('read that a session is made up while a demonstration is in the store', async () => {
    await arrives(aGroup());
    const marks = async () =>
      Promise.all([
        groupsSchema.parse((await desk.staff('GET', '/groups')).body).synthetic,
        changemakersSchema.parse((await desk.staff('GET', '/changemakers')).body).synthetic,
      ]);
    desk.actor = SAM;
    expect(await marks()).toEqual([undefined, undefined]);
    await desk.deps.database.db.insertInto('made_up').values({ kind: 'response', id: 'any' }).execute();
    expect(await marks()).toEqual([true, true]);
  });

  it('who count see small numbers hidden, and no words', async () => {
    const session = aGroup();
    await arrives(session);
    desk.actor = person('Ana', 'analyst');
    const [seen] = await list();
    expect(JSON.stringify(seen?.items.map(({ tally }) => tally))).not.toMatch(/"count":[1-4]\b/);
    expect((await desk.staff('GET', `/groups/${session.id}/words`)).status).toBe(403);
    desk.actor = person('Ola', 'outreach-worker');
    expect((await desk.staff('GET', '/groups')).status).toBe(403);
  });

  it('without being listeners see no tally of a room in which everybody, or all but a few, said the same', async () => {
    const hands = (counts: readonly number[], notSaid = 0): typeof HANDS =>
      ({
        ...HANDS,
        tally: { counts: ['yes', 'sort-of', 'no'].map((code, at) => ({ code, count: counts[at] ?? 0 })), notSaid, notTakingPart: 0 },
      }) as typeof HANDS;
    const room = async (people: number, ...counts: Parameters<typeof hands>) => {
      const session = aGroup({ people, items: [hands(...counts)] });
      await arrives(session);
      return (await list()).find(({ id }) => id === session.id)?.items[0]?.tally.shown;
    };
    desk.actor = person('Ana', 'analyst');
    expect(await room(12, [0, 0, 12])).toBe(false);
    expect(await room(12, [0, 0, 10], 2)).toBe(false);
    expect(await room(12, [0, 0, 0], 12)).toBe(false);
    expect(await room(12, [6, 0, 6])).toBe(true);
    // Of thirty that they agree may be said, as of thirty responses.
    expect(await room(30, [30, 0, 0])).toBe(true);
    expect(await room(30, [28, 0, 2])).toBe(false);
  });

  it('of a small group see no tally at all without being listeners', async () => {
    const five = {
      ...HANDS,
      tally: { ...('tally' in HANDS ? HANDS.tally : { counts: [] }), notSaid: 0, notTakingPart: 0 },
    } as typeof HANDS;
    await arrives(aGroup({ people: 9, items: [five] }));
    desk.actor = person('Ed', 'editor');
    expect((await list())[0]?.items[0]?.tally).toEqual({ shown: false });
  });
});

describe('an export', () => {
  it.each(['csv', 'xlsx', 'json'] as const)('as %s has group sessions in a table of their own', async (format) => {
    await endpoint.send(await seal(aGroup()), await endpoint.seal(teaResponse()));
    const folder = mkdtempSync(join(tmpdir(), 'heard-groups-'));
    const { storage, keys } = endpoint.deps;
    const exporter = { storage, keys: keys.held, surveyOf, wordsOf };
    const report = await exportResponses(exporter, { format, out: join(folder, `out.${format}`), surveys: ['tea'], groups: true });
    expect(report).toMatchObject({ responses: 1, groupSessions: 1, unreadable: 0 });
    if (format === 'csv') {
      const [header, ...rows] = readFileSync(join(folder, 'out-group-sessions.csv'), 'utf8').split('\r\n');
      expect(header).toContain('session,plan,who,ages,people');
      expect(rows.filter((row) => row.includes('hands-travel'))).toHaveLength(5);
      expect(rows.find((row) => row.includes('prefer-not-to-say'))).toMatch(/changemakers,14-to-15,12,.*,2,$/);
      expect(readFileSync(join(folder, 'out.csv'), 'utf8')).not.toContain('changemakers');
    }
    if (format === 'json') {
      const { responses, groups } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
      expect(responses).toHaveLength(1);
      expect(groups.find(({ option }: { option: string }) => option === 'group-1')).toMatchObject({
        people: 12,
        count: 2,
        words: 'Places\nQuiet rooms\n=A bus that comes',
      });
      expect(groups.find(({ option }: { option: string }) => option === 'own-2')).toMatchObject({ pile: 'no', words: '=My bus pass' });
      expect(JSON.stringify(groups)).not.toContain('_9j_');
    }
    rmSync(folder, { recursive: true });
  });
});
