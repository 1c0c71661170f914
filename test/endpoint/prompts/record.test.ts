import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeskPart, linkDeskSchema, promptDeskSchema } from '../../../src/contract/promptRecording.ts';
import { linksReplySchema } from '../../../src/contract/staff/prompts.ts';
import { createLimits } from '../../../src/endpoint/limits.ts';
import { problemCode } from '../staff/StaffBrowser.ts';
import { bytesOf, idOf, OTHER_SPEECH, PromptDeskTest, queryOf, SPEECH } from './promptDesk.ts';

let desk: PromptDeskTest;
let day: string;
beforeEach(async () => {
  day = '2026-11-23';
  desk = await PromptDeskTest.open({ today: () => day });
});
afterEach(() => desk.endpoint.close());

const partsOf = async (token: string, survey = 'quick') =>
  promptDeskSchema.parse(await (await desk.link(token, 'GET', `/surveys/${survey}`)).json()).parts;
const firstOf = async (token: string): Promise<DeskPart> => {
  const [part] = await partsOf(token);
  if (!part) throw new Error('no parts');
  return part;
};
const pathOf = (part: DeskPart, survey = 'quick') => `/surveys/${survey}/${part.page}?${queryOf(part)}`;

describe('somebody with a link', () => {
  it('records and hears in its language, deletes what was recorded with it, and nothing is published by that', async () => {
    const { token, id: linkId } = await desk.newLink();
    expect(linkDeskSchema.parse(await (await desk.link(token, 'GET', '')).json())).toMatchObject({
      lang: 'ur',
      dir: 'rtl',
      until: '2026-12-07',
      surveys: [
        { id: 'quick', recorded: 0 },
        { id: 'say', recorded: 0 },
      ],
    });
    const part = await firstOf(token);
    const { id } = await idOf(await desk.link(token, 'PUT', pathOf(part), SPEECH));
    expect((await bytesOf(await desk.link(token, 'GET', `/drafts/${id}`))).equals(SPEECH)).toBe(true);
    expect((await firstOf(token)).waiting.map((each) => each.id)).toEqual([id]);
    expect(await desk.heard()).toEqual([]);
    expect((await desk.part(({ words }) => words === part.words)).waiting).toMatchObject([{ id, by: 'Urdu circle' }]);
    expect((await desk.link(token, 'DELETE', `/drafts/${id}`)).status).toBe(200);
    expect((await firstOf(token)).waiting).toEqual([]);
    expect(await desk.acts()).toEqual([
      `editor prompt-link.made prompt-link:${linkId}`,
      `Link: Urdu circle prompt.recorded prompt:ur/quick/${part.page}`,
      `Link: Urdu circle prompt.discarded prompt:ur/quick/${part.page}`,
    ]);
  });

  it('is heard by families once an editor has published it', async () => {
    const { token } = await desk.newLink();
    const { id } = await idOf(await desk.link(token, 'PUT', pathOf(await firstOf(token)), SPEECH));
    await desk.staff('POST', '/prompt-drafts/publish', { ids: [id] });
    expect(await desk.heard()).toHaveLength(1);
    expect((await firstOf(token)).published?.type).toBe('audio/webm');
  });

  it('does not hear, replace or delete what staff or another group have recorded', async () => {
    const [{ token }, other] = [await desk.newLink(), await desk.newLink({ label: 'Another circle' })];
    const part = await firstOf(token);
    const staffs = await idOf(await desk.record(await desk.part(({ words }) => words === part.words)));
    const others = await idOf(await desk.link(other.token, 'PUT', pathOf(part), OTHER_SPEECH));
    const own = await idOf(await desk.link(token, 'PUT', pathOf(part), SPEECH));
    expect((await firstOf(token)).waiting.map(({ id }) => id)).toEqual([own.id]);
    for (const { id } of [staffs, others]) {
      expect((await desk.link(token, 'GET', `/drafts/${id}`)).status).toBe(404);
      expect((await desk.link(token, 'DELETE', `/drafts/${id}`)).status).toBe(404);
    }
    const waiting = (await desk.part(({ words }) => words === part.words)).waiting.map(({ by }) => by);
    expect(waiting.toSorted()).toEqual(['Another circle', 'Urdu circle', undefined]);
  });

  it.each([
    ['another survey', '/surveys/parent-experience'],
    ['a survey that there is not', '/surveys/none-such'],
  ])('reaches no %s', async (_, path) => {
    const { token } = await desk.newLink();
    expect((await desk.link(token, 'GET', path)).status).toBe(404);
    const part = await firstOf(token);
    expect((await desk.link(token, 'PUT', `${path}/${part.page}?${queryOf(part)}`, SPEECH)).status).toBe(404);
  });

  it('reaches nothing of the staff side, and the staff side is not opened by its token', async () => {
    const { token } = await desk.newLink();
    for (const path of ['/api/staff/prompts', '/api/staff/prompt-links', '/api/staff/me']) {
      const headers = { 'heard-link': token, authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin' };
      const fresh = await PromptDeskTest.open({}, desk.endpoint.deps.database);
      expect((await fresh.endpoint.request(path, { headers })).status).toBe(401);
    }
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a page that does not say where it is from', {}],
  ])('cannot be made to record by %s, even one that knows the token', async (_, headers) => {
    const { token } = await desk.newLink();
    const part = await firstOf(token);
    const reply = await desk.endpoint.request(`/api/record${pathOf(part)}`, {
      method: 'PUT',
      headers: { 'heard-link': token, 'content-type': 'audio/webm', ...headers },
      body: Uint8Array.from(SPEECH),
    });
    expect([reply.status, (await firstOf(token)).waiting]).toEqual([403, []]);
  });

  it.each([
    ['what is no sound', Buffer.from('<script>alert(1)</script>')],
    ['sound cut off in its head', SPEECH.subarray(0, 60)],
  ])('cannot hand in %s', async (_, sound) => {
    const { token } = await desk.newLink();
    const reply = await desk.link(token, 'PUT', pathOf(await firstOf(token)), Buffer.from(sound));
    expect([await problemCode(reply), (await firstOf(token)).waiting]).toEqual(['not-a-recording', []]);
  });

  it('without a tick that whoever speaks agrees can hand in nothing', async () => {
    const { token } = await desk.newLink();
    const part = await firstOf(token);
    expect((await desk.link(token, 'PUT', pathOf(part).replace('agreed=yes', ''), SPEECH)).status).toBe(400);
  });
});

describe('a link', () => {
  it('works up to its last day and no longer; what was recorded with it stays', async () => {
    const { token } = await desk.newLink({ days: 7 });
    await idOf(await desk.link(token, 'PUT', pathOf(await firstOf(token)), SPEECH));
    day = '2026-11-30';
    expect((await desk.link(token, 'GET', '')).status).toBe(200);
    day = '2026-12-01';
    expect(await problemCode(await desk.link(token, 'GET', ''))).toBe('link-over');
    expect((await desk.desk()).parts.filter(({ waiting }) => waiting.length > 0)).not.toEqual([]);
    expect(linksReplySchema.parse(await (await desk.staff('GET', '/prompt-links')).json()).links).toEqual([]);
  });

  it('is ended at once by an editor, and only once', async () => {
    const { token, id } = await desk.newLink();
    const part = await firstOf(token);
    expect((await desk.staff('DELETE', `/prompt-links/${id}`)).status).toBe(200);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/surveys/quick'],
      ['PUT', pathOf(part)],
    ] as const) {
      expect(await problemCode(await desk.link(token, method, path, method === 'PUT' ? SPEECH : undefined))).toBe('link-over');
    }
    expect((await desk.staff('DELETE', `/prompt-links/${id}`)).status).toBe(404);
    expect((await desk.acts()).at(-1)).toBe(`editor prompt-link.ended prompt-link:${id}`);
  });

  it('is in the database only as a hash, and its token is told once', async () => {
    const { token } = await desk.newLink();
    const rows = await desk.endpoint.deps.database.db.selectFrom('prompt_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await (await desk.staff('GET', '/prompt-links')).text()).not.toContain(token);
    expect(desk.endpoint.lines.join('')).not.toContain(token);
    expect(JSON.stringify(await desk.endpoint.deps.audit.read({ limit: 9 }))).not.toContain(token);
  });

  it('is not found by guessing: after twenty wrong ones a network is turned away for an hour, and another is not', async () => {
    const { token } = await desk.newLink();
    const wrong = await Promise.all(Array.from({ length: 30 }, (_, at) => desk.link(`guess-${at}`, 'GET', '')));
    expect(wrong.map(({ status }) => status).toSorted()).toEqual([...Array(20).fill(403), ...Array(10).fill(429)]);
    expect((await desk.link(token, 'GET', '')).status).toBe(429);
    expect((await desk.link(token, 'GET', '', undefined, '198.51.100.9')).status).toBe(200);
  });

  it('does not run out by being used, but floods are stopped', async () => {
    const { token } = await desk.newLink();
    for (let at = 0; at < 30; at += 1) expect((await desk.link(token, 'GET', '')).status).toBe(200);
    await desk.endpoint.close();
    const limits = { ...createLimits(600), prompts: { take: async () => 60, giveBack: async () => {} } };
    desk = await PromptDeskTest.open({ limits });
    const { token: another } = await desk.newLink();
    const reply = await desk.link(another, 'PUT', pathOf(await firstOf(another)), SPEECH);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
  });

  it.each([
    ['a language that there is not', { lang: 'xx' }],
    ['a survey that there is not', { surveys: ['none-such'] }],
    ['no survey', { surveys: [] }],
    ['no name', { label: ' ' }],
    ['a name of two lines', { label: 'one\ntwo' }],
    ['a year', { days: 365 }],
    ['more than was asked', { admin: true }],
  ])('is not made for %s', async (_, wrong) => {
    const asked = { label: 'Urdu circle', lang: 'ur', surveys: ['quick'], days: 14, ...wrong };
    expect((await desk.staff('POST', '/prompt-links', asked)).status).toBe(400);
  });

  it('has a hostile name as the text that it is', async () => {
    const label = '<img src=x onerror=alert(1)>"\'';
    await desk.newLink({ label });
    const reply = await desk.staff('GET', '/prompt-links');
    expect([reply.headers.get('content-type'), linksReplySchema.parse(await reply.json()).links[0]?.label]).toEqual([
      'application/json',
      label,
    ]);
  });
});
