import { describe, expect, it } from 'vitest';
import { forget } from '../../src/store/forget.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { withdrawalStatusOf } from '../../src/store/withdrawalStatusOf.ts';
import { draftOf, envelopeOf, hashOf, idOf, proofOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const DAY = '2026-11-22';
const code = { proof: proofOf(1), receiptHash: hashOf(1) };

async function withOneFinished() {
  const phone = fakeDevice();
  const tab = phone.tab();
  must(await tab.saveDraft(draftOf(1)));
  must(await tab.finishDraft(envelopeOf(1)));
  return { phone, tab };
}

describe('taking answers back', () => {
  it('before they were sent removes them here, and still tells the endpoint, for a lost receipt may hide that it has them', async () => {
    const { phone, tab } = await withOneFinished();
    expect(must(await tab.run((db) => takeBack(db, code, DAY)))).toBe('outbox');
    expect(await phone.rows('outbox')).toEqual([]);
    expect(must(await queueOf(tab).withdrawalsWaiting())).toEqual([code.proof]);
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawing');
    must(await queueOf(tab).withdrawn(code.proof, 'not-here-yet'));
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawn');
    expect(must(await queueOf(tab).withdrawalsWaiting())).toEqual([]);
    expect(JSON.stringify(await phone.rows('withdrawals'))).not.toContain(code.proof);
  });

  it('while they are on their way is not undone by the receipt that comes after', async () => {
    const { tab } = await withOneFinished();
    must(await tab.run((db) => takeBack(db, code, DAY)));
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], DAY));
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawing');
  });

  it('after they were sent waits for the endpoint', async () => {
    const { tab } = await withOneFinished();
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], DAY));
    expect(must(await tab.run((db) => takeBack(db, code, DAY)))).toBe('endpoint');
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawing');
    must(await queueOf(tab).withdrawn(code.proof, 'withdrawn'));
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawn');
    expect(must(await tab.run((db) => withdrawalStatusOf(db, code.receiptHash)))).toBe('withdrawn');
  });

  it('works from another phone, and twice', async () => {
    const tab = fakeDevice().tab();
    expect(must(await tab.run((db) => takeBack(db, code, DAY)))).toBe('elsewhere');
    expect(must(await tab.run((db) => takeBack(db, code, DAY)))).toBe('elsewhere');
    expect(must(await tab.waiting()).toWithdraw).toBe(1);
    expect(must(await tab.run((db) => withdrawalStatusOf(db, code.receiptHash)))).toBe('withdrawing');
    must(await queueOf(tab).withdrawn(code.proof, 'not-here-yet'));
    expect(must(await tab.run((db) => withdrawalStatusOf(db, code.receiptHash)))).toBe('not-here-yet');
    must(await tab.run((db) => takeBack(db, code, DAY)));
    expect(must(await queueOf(tab).withdrawalsWaiting())).toEqual([code.proof]);
  });

  it('is still told to the endpoint after everything here was forgotten', async () => {
    const { tab } = await withOneFinished();
    must(await tab.run((db) => takeBack(db, code, DAY)));
    must(await tab.run((db) => forget(db, 'all')));
    expect(must(await queueOf(tab).withdrawalsWaiting())).toEqual([code.proof]);
  });
});
