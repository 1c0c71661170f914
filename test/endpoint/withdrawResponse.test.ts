import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withdrawResponseReply } from '../../src/contract/withdrawResponse.ts';
import { receiptProof } from '../../src/sealing/receipt.ts';
import { teaResponse } from './tea.ts';
import { openTestEndpoint, RECEIPT_CODE, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint();
});
afterEach(() => endpoint.close());

const withdraw = async (code: string): Promise<string> =>
  withdrawResponseReply.parse(await (await endpoint.post('/api/withdrawals', { proof: await receiptProof(code) })).json()).outcome;

describe('taking answers back', () => {
  it('deletes them, says so as often as it is asked, and keeps retries of them out', async () => {
    const [mine, other] = [await endpoint.seal(teaResponse()), await endpoint.seal(teaResponse(), '00000-00000')];
    await endpoint.send(mine, other);
    expect(await withdraw(RECEIPT_CODE)).toBe('withdrawn');
    expect(await withdraw(RECEIPT_CODE)).toBe('withdrawn');
    expect(await endpoint.send(mine)).toEqual([{ id: mine.id, outcome: 'withdrawn' }]);
    expect((await endpoint.kept()).map(({ coded }) => coded.id)).toEqual([other.id]);
  });

  it('works before they have arrived', async () => {
    const late = await endpoint.seal(teaResponse());
    expect(await withdraw(RECEIPT_CODE)).toBe('not-here-yet');
    expect(await endpoint.send(late)).toEqual([{ id: late.id, outcome: 'withdrawn' }]);
    expect(await withdraw(RECEIPT_CODE)).toBe('withdrawn');
    expect(await endpoint.kept()).toEqual([]);
  });
});
