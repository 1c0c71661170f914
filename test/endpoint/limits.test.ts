import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../src/endpoint/limits.ts';
import { receiptProof } from '../../src/sealing/receipt.ts';
import { teaResponse } from './tea.ts';
import { openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
});
afterEach(() => endpoint.close());

const RUBBISH = (count: number) => ({ envelopes: Array(count).fill('rubbish') });
const statuses = (replies: readonly Response[]): number[] => replies.map(({ status }) => status);

describe('the limit of envelopes', () => {
  it('lets a hub with 200 in its queue through, in batches or one by one', async () => {
    const batches = await Promise.all(Array.from({ length: 4 }, () => endpoint.post('/api/responses', RUBBISH(50))));
    const single = await Promise.all(Array.from({ length: 200 }, () => endpoint.post('/api/responses', RUBBISH(1))));
    expect(new Set(statuses([...batches, ...single]))).toEqual(new Set([200]));
  });

  it('stops a flood, says for how long, and stores nothing of what it stopped', async () => {
    const narrow = await openTestEndpoint({ limits: createLimits(3) });
    const envelopes = await Promise.all([1, 2, 3, 4].map(() => narrow.seal(teaResponse())));
    const reply = await narrow.post('/api/responses', { envelopes });
    expect([reply.status, (await reply.json()).type]).toEqual([429, '/problems/too-many-requests']);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await narrow.kept()).toEqual([]);
    await narrow.close();
  });

  it('counts by network: one that floods does not stop another, and a household has one allowance for all its IPv6 addresses', async () => {
    const narrow = await openTestEndpoint({ limits: createLimits(1) });
    const from = (address: string) => narrow.post('/api/responses', RUBBISH(1), address);
    expect(
      statuses([await from('203.0.113.7'), await from('203.0.113.7'), await from('::ffff:203.0.113.7'), await from('203.0.113.8')]),
    ).toEqual([200, 429, 429, 200]);
    expect(
      statuses([await from('2001:db8:0:1::17'), await from('2001:db8::1:aaaa:bbbb:cccc:dddd'), await from('2001:db8:0:2::17')]),
    ).toEqual([200, 429, 200]);
    await narrow.close();
  });

  it('believes the proxy in front, and not what the client wrote before it', async () => {
    const narrow = await openTestEndpoint({ limits: createLimits(1), proxies: 1 });
    const from = (forwarded: string) =>
      narrow.request('/api/responses', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify(RUBBISH(1)),
      });
    expect(statuses([await from('203.0.113.7'), await from('192.0.2.99, 203.0.113.7'), await from('203.0.113.8')])).toEqual([
      200, 429, 200,
    ]);
    // As some proxies write it: with the port of the connection, which is another one each time.
    expect(
      statuses([
        await from('198.51.100.4:51234'),
        await from('198.51.100.4:51235'),
        await from('198.51.100.4'),
        await from('[2001:db8::1]:443'),
        await from('[2001:db8::2]:51234'),
        await from('2001:db8::3'),
        await from('[::ffff:198.51.100.4]:80'),
        await from('[2001:db8:0:9::1]'),
      ]),
    ).toEqual([200, 429, 429, 200, 429, 429, 429, 200]);
    await narrow.close();
  });

  it('counts what cannot be read at all', async () => {
    const narrow = await openTestEndpoint({ limits: createLimits(1) });
    expect(statuses([await narrow.post('/api/responses', '{'), await narrow.post('/api/responses', '{')])).toEqual([400, 429]);
    await narrow.close();
  });
});

describe('the limit of withdrawals', () => {
  it('stops somebody who tries codes, also when they try them all at once', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 30 }, async (_, at) => endpoint.post('/api/withdrawals', { proof: await receiptProof(`guess ${at}`) })),
    );
    expect(statuses(guesses).filter((status) => status === 200)).toHaveLength(20);
    expect(statuses(guesses).filter((status) => status === 429)).toHaveLength(10);
  });

  it('does not count those that find something', async () => {
    await endpoint.send(await endpoint.seal(teaResponse()));
    const proof = await receiptProof(RECEIPT_CODE);
    for (let at = 0; at < 30; at++) expect((await endpoint.post('/api/withdrawals', { proof })).status).toBe(200);
  });
});
