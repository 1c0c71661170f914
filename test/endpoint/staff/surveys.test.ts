import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quick } from '../../../src/content/surveys/quick.ts';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { contentSchema } from '../../../src/contract/content.ts';
import { surveySchema, surveysSchema } from '../../../src/contract/staff/surveys.ts';
import type { Response as SurveyResponse } from '../../../src/domain/response/response.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

const EDITOR = { id: 'u-1', name: 'Edith', roles: ['editor'] } as const;

let endpoint: TestEndpoint;
let today: string;
beforeEach(async () => {
  today = '2026-11-24';
  endpoint = await openTestEndpoint({
    surveys: { surveyOf, current: SURVEYS },
    whoIs: async () => EDITOR,
    today: () => today,
  });
});
afterEach(() => endpoint.close());

const decide = (survey: string, decision: unknown) =>
  endpoint.request(`/api/staff/surveys/${survey}/opening`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(decision),
  });
const content = async (etag = '') => endpoint.request('/api/content', { headers: { 'if-none-match': etag } });
const told = async () => contentSchema.parse(await (await content()).json());
const answers = (change: Partial<SurveyResponse> = {}): SurveyResponse => ({
  id: crypto.randomUUID(),
  survey: 'quick',
  version: quick.version,
  language: 'en',
  format: 'standard',
  channel: 'own-phone',
  day: today,
  answers: { 'help-most': { kind: 'text', text: 'A short break' } },
  ...change,
});

describe('opening and closing a survey', () => {
  it('reaches every phone: it is no longer among the open ones, and what phones have kept is out of date', async () => {
    const etag = (await content()).headers.get('etag') ?? '';
    expect((await content(etag)).status).toBe(304);
    expect((await decide('quick', { state: 'closed' })).status).toBe(200);
    const after = await content(etag);
    expect([after.status, after.headers.get('etag') === etag]).toEqual([200, false]);
    const { surveys, closed } = contentSchema.parse(await after.json());
    expect(surveys.map(({ id }) => id)).toEqual(SURVEYS.map(({ id }) => id).filter((id) => id !== 'quick'));
    expect(closed).toEqual([{ id: 'quick', finish: '2026-12-07' }]);
    await decide('quick', { state: 'always' });
    expect((await content()).headers.get('etag')).toBe(etag);
  });

  it('for a wave follows the calendar, without anybody doing anything on the day', async () => {
    await decide('quick', { state: 'between', from: '2026-12-01', until: '2026-12-31' });
    const open = async () => (await told()).surveys.some(({ id }) => id === 'quick');
    const seen: boolean[] = [];
    for (today of ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01']) seen.push(await open());
    expect(seen).toEqual([false, true, true, false]);
  });

  it('never refuses what a late phone sends', async () => {
    await decide('quick', { state: 'closed' });
    today = '2027-03-01';
    expect(await endpoint.send(await endpoint.seal(answers({ day: '2026-11-20' })))).toMatchObject([{ outcome: 'stored' }]);
  });

  it('is written down with who, and what was before', async () => {
    await decide('quick', { state: 'closed' });
    const [line] = await endpoint.deps.audit.read({ limit: 1 });
    expect(line).toMatchObject({
      actor: { id: 'u-1' },
      act: 'survey.closed',
      object: 'survey:quick',
      detail: { before: { state: 'always' }, opening: { state: 'closed', since: '2026-11-24' } },
    });
  });

  it.each([
    ['a day that is none', { state: 'between', from: '2026-12-40', until: '2026-12-31' }],
    ['an end before its beginning', { state: 'between', from: '2026-12-31', until: '2026-12-01' }],
    ['something else', { state: 'ajar' }],
  ])('refuses %s, and nothing changes', async (_, decision) => {
    expect((await decide('quick', decision)).status).toBe(400);
    expect((await told()).closed).toBeUndefined();
    expect(await endpoint.deps.audit.read({ limit: 1 })).toEqual([]);
  });

  it('knows only the surveys that there are', async () => {
    expect((await decide('quack', { state: 'closed' })).status).toBe(404);
  });
});

describe('the plain page of a closed survey', () => {
  const secret = async () => /name="form"[^>]*value="([^"]+)"/.exec(await (await endpoint.request('/plain/quick?lang=en')).text())?.[1];

  it('says until when it is closed, and is not on the list', async () => {
    await decide('quick', { state: 'between', from: '2027-01-04', until: '2027-03-31' });
    const page = await (await endpoint.request('/plain/quick?lang=en')).text();
    expect(page).toContain('It opens again on 4 January 2027.');
    expect(page).not.toContain('<form');
    expect(await (await endpoint.request('/plain?lang=en')).text()).not.toContain('/plain/quick');
  });

  it('still takes a form that somebody had open', async () => {
    const form = await (await endpoint.request('/plain/quick?lang=en')).text();
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect(hidden.length).toBeGreaterThan(1);
    await decide('quick', { state: 'closed' });
    const sent = await endpoint.request('/plain/quick?lang=en', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams([...hidden, ['help-most.written', 'A short break']]).toString(),
    });
    expect(sent.status).toBe(200);
    expect(await endpoint.kept()).toHaveLength(1);
    expect(await secret()).toBeUndefined();
  });
});

describe('what staff see of surveys', () => {
  const list = async () => surveysSchema.parse(await (await endpoint.request('/api/staff/surveys')).json());

  it('is every survey, with this wave’s responses in tens and nothing below ten', async () => {
    const count = async () => (await list()).surveys.find(({ id }) => id === 'quick')?.responses;
    for (let sent = 0; sent < 9; sent += 1) await endpoint.send(await endpoint.seal(answers()));
    await endpoint.send(await endpoint.seal(answers({ day: '2026-09-30' })));
    expect(await count()).toBe(0);
    for (let sent = 0; sent < 5; sent += 1) await endpoint.send(await endpoint.seal(answers()));
    expect(await count()).toBe(10);
    const { surveys, wave } = await list();
    expect(wave.id).toBe('2026-Q4');
    expect(surveys.map(({ id }) => id)).toEqual(SURVEYS.map(({ id }) => id));
    expect(surveys.find(({ id }) => id === 'quick')).toMatchObject({
      questions: 4,
      indicators: ['AI1-02', 'PA2-08', 'PA3-04'],
      open: true,
    });
  });

  it('counts the drafts of each language, and none of English', async () => {
    const { variants } = surveySchema.parse(await (await endpoint.request('/api/staff/surveys/quick')).json());
    expect(variants.find(({ tag }) => tag === 'en')?.drafts).toBe(0);
    expect(variants.find(({ tag }) => tag === 'ur')?.drafts).toBeGreaterThan(0);
  });
});
