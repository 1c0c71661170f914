import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionsSchema, setUpLinkSchema, staffTabletSchema, tabletsSchema } from '../../../src/contract/staff/tablets.ts';
import { enrolReply, type GroupReport, reportReply, type SessionReport } from '../../../src/contract/tablets.ts';
import { OF_GROUPS } from '../../../src/domain/session/hubSession.ts';
import type { Role } from '../../../src/domain/staff/permissions.ts';
import { receiveEnvelopes } from '../../../src/endpoint/receive/receiveEnvelopes.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { spokenGroup } from '../groups/spokenGroup.ts';
import { problemOf, tusBy } from '../recordings/tus.ts';
import { spoken } from '../spoken.ts';
import { surveyOf, teaResponse } from '../tea.ts';
import { DAY, openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from '../testEndpoint.ts';

const SESSION = {
  name: `radcliffe-hub.${DAY}.a`,
  place: 'radcliffe-hub',
  kind: 'family-hub',
  day: DAY,
  roles: ['outreach-worker'],
} satisfies SessionReport['session'];

let endpoint: TestEndpoint;
let roles: Role[];
let now: string;
let today: string;
beforeEach(async () => {
  roles = ['outreach-worker'];
  now = `${DAY}T09:00:00Z`;
  today = DAY;
  endpoint = await openTestEndpoint(
    { whoIs: async () => ({ id: 'u-kim', name: 'Kim', roles }), today: () => today },
    { now: () => new Date(now) },
  );
  await staff('POST', '/campaigns', { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' });
});
afterEach(() => endpoint.close());

const staff = (method: string, path: string, body?: unknown) =>
  endpoint.request(`/api/staff${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const made = async (label = 'Blue') =>
  setUpLinkSchema.parse(await (await staff('POST', '/tablets', { label, place: 'radcliffe-hub' })).json());
const enrol = (token: string, address?: string) => endpoint.post('/api/tablets/enrol', { token }, address);
const enrolled = async (label = 'Blue') => enrolReply.parse(await (await enrol((await made(label)).token)).json());
/** As a tablet with this credential. */
const as = (credential: string) => (path: string, body: unknown, address?: string) =>
  endpoint.request(
    path,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
      body: JSON.stringify(body),
    },
    address,
  );
const report = (credential: string, said: Partial<SessionReport> = {}, address?: string) =>
  as(credential)('/api/tablets/report', { session: SESSION, responses: [], recordings: [], ...said }, address);
const reportGroups = (credential: string, said: Partial<GroupReport>) =>
  as(credential)('/api/tablets/report', { kind: 'groups', groups: [], recordings: [], refused: [], ...said });
const sealedOn = (tablet: string, code?: string) =>
  endpoint.seal(teaResponse({ channel: 'hub-tablet', helped: ['read-aloud', 'typed'], tablet, session: SESSION.name }), code);
const acts = async () => (await endpoint.deps.audit.read({ limit: 20 })).map(({ act, actor }) => `${actor.name} ${act}`).reverse();

describe('a tablet', () => {
  it('is set up once with its link, and is told who it is and where', async () => {
    const { token, id } = await made();
    const first = await enrol(token);
    const { tablet, credential } = enrolReply.parse(await first.json());
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(tablet).toEqual({ id, label: 'Blue', place: { code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub' } });
    expect(await problemOf(await enrol(token))).toBe('403 link-over');
    expect((await report(credential)).status).toBe(200);
    expect(await acts()).toEqual(['Kim campaign.made', 'Kim tablet.made', 'Tablet: Blue tablet.enrolled']);
  });

  it('is not set up with a link that is a day old', async () => {
    const { token } = await made();
    now = '2026-11-24T09:00:00Z';
    expect(await problemOf(await enrol(token))).toBe('403 link-over');
    now = '2026-11-24T08:59:59Z';
    expect((await enrol(token)).status).toBe(200);
  });

  it('is in the database by hashes only, and in no line of the log', async () => {
    const { token } = await made();
    const { credential } = enrolReply.parse(await (await enrol(token)).json());
    const again = setUpLinkSchema.parse(await (await staff('POST', `/tablets/${(await made('Red')).id}/link`, {})).json());
    const { db } = endpoint.deps.database;
    const rows = JSON.stringify([
      await db.selectFrom('tablet').selectAll().execute(),
      await db.selectFrom('tablet_link').selectAll().execute(),
      await endpoint.deps.audit.read({ limit: 20 }),
    ]);
    const told = await (await staff('GET', '/tablets')).text();
    for (const hidden of [token, credential, again.token])
      for (const place of [rows, told, endpoint.lines.join('')]) expect(place).not.toContain(hidden);
  });

  it('is not come by by guessing, a link or a credential: after twenty wrong ones a network waits, and another does not', async () => {
    const { token } = await made();
    const { credential } = await enrolled('Red');
    const wrong = await Promise.all([
      ...Array.from({ length: 15 }, (_, at) => enrol(`guess-${at}`)),
      ...Array.from({ length: 15 }, (_, at) => report(`guess-${at}`)),
    ]);
    expect(wrong.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await enrol(token)).status).toBe(429);
    expect((await report(credential)).status).toBe(429);
    expect((await enrol(token, '198.51.100.9')).status).toBe(200);
    expect((await report(credential, {}, '198.51.100.9')).status).toBe(200);
  });

  it('reports as often as it likes, and does not wait for one on its network that was shut off; floods are stopped', async () => {
    const { tablet, credential } = await enrolled();
    const other = await enrolled('Red');
    await staff('POST', `/tablets/${tablet.id}/shut-off`, {});
    for (let at = 0; at < 30; at += 1) expect(await problemOf(await report(credential))).toBe('401 not-its-tablet');
    for (let at = 0; at < 30; at += 1) expect((await report(other.credential)).status).toBe(200);
    const limit = endpoint.deps.limits.tabletReports;
    while ((await limit.take(other.tablet.id, 1)) === undefined);
    expect((await report(other.credential)).status).toBe(429);
  });

  it.each([
    ['a session of another place than it says', { session: { ...SESSION, place: 'another' } }],
    ['a session of another day than it says', { session: { ...SESSION, day: '2026-11-22' } }],
    ['who helped by name', { session: { ...SESSION, roles: ['Amina'] } }],
    ['more than ids', { responses: [{ id: crypto.randomUUID(), answers: {} }] }],
    ['group sessions in a session of a place', { groups: [] }],
    ['more than it may', { responses: Array.from({ length: 501 }, () => crypto.randomUUID()) }],
  ])('cannot report %s', async (_, said) => {
    const { credential } = await enrolled();
    expect((await report(credential, said as Partial<SessionReport>)).status).toBe(400);
  });
});

describe('what was given on a tablet', () => {
  it('is taken from that tablet alone, with how somebody was helped', async () => {
    const { tablet, credential } = await enrolled();
    const other = await enrolled('Red');
    const [mine, another] = [await sealedOn(tablet.id), await endpoint.seal(teaResponse())];
    const outcomes = async (reply: Response) => ((await reply.json()) as { outcomes: unknown[] }).outcomes;
    const refused = { id: mine.id, outcome: 'refused', refusal: 'not-its-tablet' };
    expect(await outcomes(await endpoint.post('/api/responses', { envelopes: [mine] }))).toEqual([refused]);
    expect(await outcomes(await as('guess')('/api/responses', { envelopes: [mine, another] }))).toEqual([
      refused,
      { id: another.id, outcome: 'stored' },
    ]);
    expect(await outcomes(await as(other.credential)('/api/responses', { envelopes: [mine] }))).toEqual([refused]);
    expect(await outcomes(await as(credential)('/api/responses', { envelopes: [mine] }))).toEqual([{ id: mine.id, outcome: 'stored' }]);
    const kept = (await endpoint.kept()).find(({ coded }) => coded.id === mine.id);
    expect(kept?.coded).toMatchObject({ helped: ['read-aloud', 'typed'], tablet: tablet.id, session: SESSION.name });
  });

  it('is missed until it has come, and then confirmed; taken back, it is not missed either', async () => {
    const { tablet, credential } = await enrolled();
    const [one, other] = [await sealedOn(tablet.id), await sealedOn(tablet.id, 'K7M4Q-2XD9Q')];
    const said = { responses: [one.id, other.id] };
    const missing = async () => reportReply.parse(await (await report(credential, said)).json()).missing.responses;
    expect(await missing()).toEqual([one.id, other.id]);
    await as(credential)('/api/responses', { envelopes: [one] });
    expect(await missing()).toEqual([other.id]);
    await endpoint.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
    expect(await missing()).toEqual([other.id]);
    expect(staffTabletSchema.parse(await (await staff('GET', `/tablets/${tablet.id}`)).json()).sessions).toMatchObject([
      { reported: { responses: 1 }, arrived: { responses: 0 }, missing: { responses: 1 } },
    ]);
  });

  it('is told of apart when a group did it: confirmed when it has come, raised when it has not, settled by staff', async () => {
    const { tablet, credential } = await enrolled();
    const [came, lost] = [await spokenGroup(endpoint.deps.keys.current), await spokenGroup(endpoint.deps.keys.current, {}, 'K7M4Q-2XD9Q')];
    const groups = [came.session.id, lost.session.id];
    await reportGroups(credential, { groups });
    await as(credential)('/api/responses', { envelopes: [came.envelope] });
    const { missing } = reportReply.parse(await (await reportGroups(credential, { groups })).json());
    expect(missing).toEqual({ responses: [], recordings: [], groups: [lost.session.id] });
    const page = async () => staffTabletSchema.parse(await (await staff('GET', `/tablets/${tablet.id}`)).json());
    expect(await page()).toMatchObject({ sessions: [], groups: { reported: { groups: 2 }, arrived: { groups: 1 }, lost: { groups: 0 } } });
    expect(sessionsSchema.parse(await (await staff('GET', '/tablet-sessions')).json()).sessions).toEqual([]);
    today = '2026-11-26';
    now = '2026-11-26T09:00:00Z';
    const raised = async () => tabletsSchema.parse(await (await staff('GET', '/tablets')).json()).tablets[0]?.lost;
    expect(await raised()).toEqual({ responses: 0, recordings: 0, groups: 1, since: DAY });
    expect(await (await staff('GET', '/waiting')).json()).toMatchObject({ work: [{ what: 'lost', count: 1, day: DAY }] });
    expect((await staff('POST', `/tablets/${tablet.id}/settle`, { session: OF_GROUPS })).status).toBe(200);
    expect((await acts()).at(-1)).toBe('Kim tablet.loss-settled');
    expect(await raised()).toBeUndefined();
    expect((await page()).groups).toMatchObject({ missing: { groups: 1 }, lost: { groups: 0 } });
    expect((await staff('POST', `/tablets/${tablet.id}/settle`, { session: OF_GROUPS })).status).toBe(404);
  });

  it('stays out once the tablet is shut off, and comes in by its rescue file once', async () => {
    const { tablet, credential } = await enrolled();
    const late = await sealedOn(tablet.id);
    await staff('POST', `/tablets/${tablet.id}/shut-off`, {});
    const reply = (await (await as(credential)('/api/responses', { envelopes: [late] })).json()) as { outcomes: unknown };
    expect(reply.outcomes).toEqual([{ id: late.id, outcome: 'refused', refusal: 'not-its-tablet' }]);
    const { storage, keys } = endpoint.deps;
    const byHand = { storage, keys: keys.held, surveyOf, mayComeFrom: () => true, today: () => DAY };
    expect(await receiveEnvelopes(byHand, [late])).toEqual([{ id: late.id, outcome: 'stored' }]);
    expect(await receiveEnvelopes(byHand, [late])).toEqual([{ id: late.id, outcome: 'already-stored' }]);
    // A way in that says nothing of tablets has no place for what is from one.
    const { mayComeFrom: _, ...plain } = byHand;
    expect(await receiveEnvelopes(plain, [late])).toMatchObject([{ refusal: 'not-its-tablet' }]);
  });

  it('may be used again when a tablet that was shut off is found and set up anew', async () => {
    const { tablet, credential } = await enrolled();
    await staff('POST', `/tablets/${tablet.id}/shut-off`, {});
    const { token } = setUpLinkSchema.parse(await (await staff('POST', `/tablets/${tablet.id}/link`, {})).json());
    const anew = enrolReply.parse(await (await enrol(token)).json());
    expect(anew.tablet.id).toBe(tablet.id);
    expect((await report(anew.credential)).status).toBe(200);
    expect((await report(credential)).status).toBe(401);
  });

  it('is heard only when that tablet uploads it, to its last byte', async () => {
    const { tablet, credential } = await enrolled();
    const { envelope, recordings } = await spoken(endpoint.deps.keys.current, undefined, {
      change: { tablet: tablet.id, session: SESSION.name },
    });
    const [recording] = recordings;
    if (!recording) throw new Error('nothing was spoken');
    await as(credential)('/api/responses', { envelopes: [envelope] });
    const anybody = tusBy((path, init) => endpoint.request(path, init));
    const itself = tusBy((path, init) =>
      endpoint.request(path, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${credential}` } }),
    );
    const { id, sealed } = recording;
    expect(await problemOf(await anybody.create(id, sealed.length))).toBe('401 not-its-tablet');
    expect((await itself.create(id, sealed.length)).status).toBe(201);
    expect(await anybody.offset(id)).toBe('401');
    expect((await anybody.patch(id, 0, sealed)).status).toBe(401);
    expect((await itself.patch(id, 0, sealed.subarray(0, 5_000))).status).toBe(204);
    await staff('POST', `/tablets/${tablet.id}/shut-off`, {});
    expect((await itself.patch(id, 5_000, sealed.subarray(5_000))).status).toBe(401);
    expect(await endpoint.deps.recordings.storeRecording(id, new Uint8Array(sealed))).toBe('received');
  });
});

describe('staff who look after tablets', () => {
  it('see where each is, whether it is in use, and what it has lost', async () => {
    const { tablet, credential } = await enrolled();
    await made('Red');
    const lost = crypto.randomUUID();
    await report(credential, { responses: [lost], recordings: [crypto.randomUUID()] });
    today = '2026-11-26';
    now = '2026-11-26T09:00:00Z';
    const { tablets } = tabletsSchema.parse(await (await staff('GET', '/tablets')).json());
    expect(tablets).toEqual([
      { ...tablet, made: DAY, enrolled: DAY, reported: DAY, lost: { responses: 1, recordings: 1, since: DAY } },
      expect.objectContaining({ label: 'Red', made: DAY }),
    ]);
    expect(tablets[1]).not.toHaveProperty('linkUntil');
    expect(await (await staff('GET', '/waiting')).json()).toEqual({ work: [{ what: 'lost', count: 2, day: DAY }] });
    expect((await staff('POST', `/tablets/${tablet.id}/settle`, { session: SESSION.name })).status).toBe(200);
    expect(await (await staff('GET', '/waiting')).json()).toEqual({ work: [] });
    expect((await staff('POST', `/tablets/${tablet.id}/settle`, { session: SESSION.name })).status).toBe(404);
    expect((await acts()).at(-1)).toBe('Kim tablet.loss-settled');
  });

  it('rename and move a tablet, which learns of it with its next report', async () => {
    const { tablet, credential } = await enrolled();
    await staff('POST', '/campaigns', { code: 'mosque', label: 'Bury mosque', kind: 'mosque' });
    expect((await staff('PUT', `/tablets/${tablet.id}`, { label: 'Green', place: 'mosque' })).status).toBe(200);
    const told = reportReply.parse(await (await report(credential)).json()).tablet;
    expect(told).toEqual({ id: tablet.id, label: 'Green', place: { code: 'mosque', label: 'Bury mosque', kind: 'mosque' } });
    expect((await acts()).at(-1)).toBe('Kim tablet.changed');
  });

  it.each([
    ['a place that there is not', { label: 'Blue', place: 'nowhere' }],
    ['no name', { label: ' ', place: 'radcliffe-hub' }],
    ['a name of two lines', { label: 'one\ntwo', place: 'radcliffe-hub' }],
    ['more than was asked', { label: 'Blue', place: 'radcliffe-hub', credential: 'x' }],
  ])('make none for %s', async (_, wrong) => {
    expect((await staff('POST', '/tablets', wrong)).status).toBe(400);
  });

  it('make none for a place that was put away', async () => {
    await staff('PUT', '/campaigns/radcliffe-hub', { label: 'Radcliffe hub', kind: 'family-hub', archived: true });
    expect((await staff('POST', '/tablets', { label: 'Blue', place: 'radcliffe-hub' })).status).toBe(400);
  });

  it('see each session once, with the tablets that were in it', async () => {
    const [blue, red] = [await enrolled('Blue'), await enrolled('Red')];
    const envelope = await sealedOn(blue.tablet.id);
    await report(blue.credential, { responses: [envelope.id] });
    await report(red.credential, { responses: [crypto.randomUUID()] });
    await as(blue.credential)('/api/responses', { envelopes: [envelope] });
    const { sessions } = sessionsSchema.parse(await (await staff('GET', '/tablet-sessions')).json());
    expect(sessions).toEqual([
      {
        name: SESSION.name,
        day: DAY,
        place: 'Radcliffe hub',
        kind: 'family-hub',
        roles: ['outreach-worker'],
        tablets: [
          { id: blue.tablet.id, label: 'Blue' },
          { id: red.tablet.id, label: 'Red' },
        ],
        arrived: { responses: 1, recordings: 0 },
        missing: { responses: 1, recordings: 0 },
      },
    ]);
  });

  it.each(['editor', 'listener', 'analyst', 'forum-reviewer'] as const)('are not the %s', async (role) => {
    roles = [role];
    for (const [method, path] of [
      ['GET', '/tablets'],
      ['GET', '/tablet-sessions'],
      ['POST', '/tablets'],
    ] as const) {
      expect((await staff(method, path, method === 'POST' ? {} : undefined)).status).toBe(403);
    }
  });
});
