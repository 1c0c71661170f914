import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditPageSchema } from '../../../src/contract/staff/people.ts';
import { openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

const ADA = { id: 'u-1', name: 'Ada' };
const OMAR = { id: 'u-2', name: 'Omar' };

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint({ whoIs: async () => ({ ...ADA, roles: ['administrator'] }) });
  const { audit } = endpoint.deps;
  await audit.note(OMAR, 'words.opened', 'text:1');
  await audit.note(ADA, 'survey.closed', 'survey:quick');
  await audit.note(OMAR, 'survey.opened', 'survey:quick');
  for (let more = 0; more < 60; more++) await audit.note(OMAR, 'words.opened', `text:${more + 2}`);
});
afterEach(() => endpoint.close());

const read = async (query: string) => auditPageSchema.parse(await (await endpoint.request(`/api/staff/audit${query}`)).json());

it('an administrator finds who did what, without going through all that others did', async () => {
  const found = async (query: string) => (await read(query)).entries.map(({ actor, act }) => `${actor.name}: ${act}`);
  expect(await found('?act=survey.closed')).toEqual(['Ada: survey.closed']);
  expect(await found('?actor=u-1')).toEqual(['Ada: survey.closed']);
  expect(await found('?actor=u-2&act=survey.opened')).toEqual(['Omar: survey.opened']);
  expect(await found('?actor=u-1&act=words.opened')).toEqual([]);
});

it('goes on in what was chosen, to its end', async () => {
  const first = await read('?act=words.opened');
  expect(first).toMatchObject({ more: true });
  const last = first.entries.at(-1)?.seq ?? 0;
  const second = await read(`?act=words.opened&before=${last}`);
  expect(second.more).toBe(false);
  const all = [...first.entries, ...second.entries];
  expect(all).toHaveLength(61);
  expect(all.at(-1)).toMatchObject({ object: 'text:1' });
});
