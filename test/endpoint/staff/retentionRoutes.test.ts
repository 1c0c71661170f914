import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dueReply, retentionReply } from '../../../src/contract/staff/retention.ts';
import type { Role } from '../../../src/domain/staff/permissions.ts';
import { createRetention } from '../../../src/endpoint/retention/retention.ts';
import { keptResponse } from '../../contract/storageContract.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from '../testEndpoint.ts';

let endpoint: TestEndpoint;
let roles: readonly Role[];
beforeEach(async () => {
  roles = ['administrator'];
  endpoint = await openTestEndpoint({ whoIs: async () => ({ id: 'u1', name: 'Amina', roles }) });
});
afterEach(() => endpoint.close());

const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  endpoint.request(`/api/staff${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const report = async () => retentionReply.parse(await (await send('GET', '/retention')).json());

describe('retention for staff', () => {
  it('shows what there is: kinds that are kept here, what is due at the next run, the runs, the keys', async () => {
    await endpoint.deps.storage.storeResponses([
      keptResponse({ receivedDay: '2024-01-01', keyId: endpoint.deps.keys.current.id }),
      keptResponse({ receivedDay: '2026-01-01', keyId: 'k-lost' }),
    ]);
    expect(await report()).toEqual({
      kinds: [
        { kind: 'words', period: 24, due: 1 },
        { kind: 'recordings', period: 30, due: 0 },
        { kind: 'originals', period: 30, due: 0 },
        { kind: 'answers', period: 'kept', due: 0 },
        { kind: 'withdrawals', period: 'kept', due: 0 },
        { kind: 'tablets', period: 180, due: 0 },
        { kind: 'drafts', period: 180, due: 0 },
        { kind: 'access', period: 30, due: 0 },
      ],
      next: DAY,
      runs: [],
      keys: [
        { id: endpoint.deps.keys.current.id, made: '2026-11-01', current: true, sealed: 1 },
        { id: 'k-lost', current: false, sealed: 1 },
      ],
    });
    await createRetention(endpoint.deps).apply();
    const after = await report();
    expect(after).toMatchObject({ next: '2026-11-24', runs: [{ day: DAY, finished: DAY }] });
    expect(after.runs[0]?.counts).toContainEqual({ kind: 'words', oldestKept: '2024-11-23', deleted: 1 });
  });

  it('says what a period would delete before it is set, and sets it with a line in the audit log', async () => {
    await endpoint.deps.storage.storeResponses([keptResponse({ receivedDay: '2025-06-01' }), keptResponse({ receivedDay: DAY })]);
    const due = dueReply.parse(await (await send('POST', '/retention/words/due', { period: 12 })).json());
    expect(due).toEqual({ due: 1 });
    expect((await report()).kinds[0]).toEqual({ kind: 'words', period: 24, due: 0 });
    expect((await send('PUT', '/retention/words', { period: 12 })).status).toBe(200);
    expect((await report()).kinds[0]).toEqual({ kind: 'words', period: 12, due: 1 });
    expect(await endpoint.deps.audit.read({ limit: 5 })).toMatchObject([
      { actor: { id: 'u1', name: 'Amina' }, act: 'setting.changed', object: 'setting:retention.words', detail: { from: 24, to: 12 } },
    ]);
  });

  it('takes no period that is out of bounds, and no kind that is not kept here', async () => {
    const refused: [path: string, body: unknown, status: number][] = [
      ['/retention/words', { period: 0 }, 400],
      ['/retention/words', { period: 121 }, 400],
      ['/retention/words', { period: 1.5 }, 400],
      ['/retention/words', { period: 'kept' }, 400],
      ['/retention/answers', { period: 11 }, 400],
      ['/retention/words', { period: 12, words: 'all' }, 400],
      ['/retention/pictures', { period: 30 }, 404],
      ['/retention/__proto__', { period: 30 }, 404],
    ];
    for (const [path, body, status] of refused) expect([path, body, (await send('PUT', path, body)).status]).toEqual([path, body, status]);
    expect(await endpoint.deps.audit.read({ limit: 5 })).toEqual([]);
  });

  it('is the administrator’s alone', async () => {
    roles = ['editor', 'listener', 'analyst', 'outreach-worker', 'forum-reviewer'];
    for (const [method, path, body] of [
      ['GET', '/retention'],
      ['POST', '/retention/words/due', { period: 12 }],
      ['PUT', '/retention/words', { period: 12 }],
    ] as const)
      expect((await send(method, path, body)).status).toBe(403);
  });
});
