import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIANTS } from '../../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { placesSchema, posterWordsSchema } from '../../../src/contract/staff/campaigns.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'{{area}}';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint({
    surveys: { surveyOf, current: SURVEYS },
    whoIs: async () => ({ id: 'u-2', name: 'Omar', roles: ['outreach-worker'] }),
  });
});
afterEach(() => endpoint.close());

const send = (method: string, path: string, body: unknown) =>
  endpoint.request(`/api/staff${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
const make = (place: unknown) => send('POST', '/campaigns', place);
const places = async () => placesSchema.parse(await (await endpoint.request('/api/staff/campaigns')).json()).places;
const acts = async () => (await endpoint.deps.audit.read({ limit: 9 })).map(({ act, object }) => [act, object]);

const HUB = { code: 'radcliffe-hub', label: 'Radcliffe family hub', kind: 'family-hub' };

describe('a place that links are made for', () => {
  it('is made, renamed, archived and never deleted, each written down', async () => {
    expect((await make(HUB)).status).toBe(201);
    await send('PUT', '/campaigns/radcliffe-hub', { label: 'Radcliffe hub', kind: 'family-hub', archived: false });
    await send('PUT', '/campaigns/radcliffe-hub', { label: 'Radcliffe hub', kind: 'family-hub', archived: true });
    expect(await places()).toEqual([{ code: 'radcliffe-hub', label: 'Radcliffe hub', kind: 'family-hub', archived: '2026-11-23' }]);
    expect((await endpoint.request('/api/staff/campaigns/radcliffe-hub', { method: 'DELETE' })).status).toBe(404);
    expect(await acts()).toEqual([
      ['campaign.archived', 'campaign:radcliffe-hub'],
      ['campaign.changed', 'campaign:radcliffe-hub'],
      ['campaign.made', 'campaign:radcliffe-hub'],
    ]);
  });

  it('keeps its code for itself: a second one under it is refused, and the first stays as it was', async () => {
    await make(HUB);
    expect((await make({ ...HUB, label: 'Another' })).status).toBe(409);
    expect((await places()).map(({ label }) => label)).toEqual([HUB.label]);
    expect(await acts()).toHaveLength(1);
  });

  it.each([
    ['capital letters', { ...HUB, code: 'Radcliffe' }],
    ['a path', { ...HUB, code: '../etc' }],
    ['41 letters', { ...HUB, code: 'a'.repeat(41) }],
    ['nothing', { ...HUB, code: '' }],
  ])('has a code that every phone takes: %s is refused', async (_, place) => {
    expect((await make(place)).status).toBe(400);
    expect(await places()).toEqual([]);
  });

  it.each([
    ['no label', { ...HUB, label: '  ' }],
    ['a label of two lines', { ...HUB, label: 'one\ntwo' }],
    ['a kind nobody knows', { ...HUB, kind: 'pub' }],
    ['more than was asked', { ...HUB, archived: '2026-01-01' }],
  ])('refuses %s', async (_, place) => {
    expect((await make(place)).status).toBe(400);
  });

  it('gives a hostile label back as the text that it is', async () => {
    await make({ ...HUB, label: HOSTILE });
    expect((await places())[0]?.label).toBe(HOSTILE);
    const reply = await endpoint.request('/api/staff/campaigns');
    expect(reply.headers.get('content-type')).toContain('application/json');
  });
});

describe('the words of posters', () => {
  it.each(VARIANTS)('are there in $name, with every survey’s title', async ({ tag }) => {
    const { words, titles } = posterWordsSchema.parse(await (await endpoint.request(`/api/staff/poster-words/${tag}`)).json());
    expect(words['poster.scan']).toBeTruthy();
    expect(Object.keys(titles)).toEqual(SURVEYS.map(({ id }) => id));
  });

  it('are of no language that there is not', async () => {
    expect((await endpoint.request('/api/staff/poster-words/xx')).status).toBe(404);
  });
});
