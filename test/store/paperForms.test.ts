import { describe, expect, it } from 'vitest';
import { discardSecondKeying, formStatus } from '../../src/store/formStatus.ts';
import { keepForm } from '../../src/store/keepForm.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { envelopeOf, hashOf, idOf, proofOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const DAY = '2026-11-22';
const keep = (tab: Store, n: number, bytes?: number) => tab.run((db) => keepForm(db, envelopeOf(n, bytes === undefined ? {} : { bytes })));
const status = async (tab: Store, n: number) => must(await tab.run((db) => formStatus(db, { id: idOf(n), receiptHash: hashOf(n) })));

describe('a keyed paper form', () => {
  it('waits in the outbox and was never a draft that the next person here would be offered', async () => {
    const phone = fakeDevice();
    const tab = phone.tab();
    expect(await status(tab, 1)).toBe('new');
    must(await keep(tab, 1));
    expect(await status(tab, 1)).toBe('keyed');
    expect(await phone.rows('drafts')).toEqual([]);
    expect(must(await tab.waiting()).toSend).toBe(1);
  });

  it('counts once: keyed again it is refused, before it was sent and after', async () => {
    const tab = fakeDevice().tab();
    must(await keep(tab, 1));
    expect(await keep(tab, 1, 500)).toEqual({ ok: false, reason: 'already-finished' });
    // The very same envelope again is a commit that was not heard of.
    expect(await keep(tab, 1)).toEqual({ ok: true, value: undefined });
    expect(must(await tab.waiting()).toSend).toBe(1);
    must(await queueOf(tab).receive([{ id: idOf(1), outcome: 'stored' }], DAY));
    expect(await keep(tab, 1, 500)).toEqual({ ok: false, reason: 'already-finished' });
    expect(await status(tab, 1)).toBe('keyed');
  });

  it('that another device keyed before is kept until a person lets it go: it may be a photocopy', async () => {
    const tab = fakeDevice().tab();
    must(await keep(tab, 1));
    must(await keep(tab, 2));
    must(
      await queueOf(tab).receive(
        [
          { id: idOf(1), outcome: 'refused', refusal: 'id-taken' },
          { id: idOf(2), outcome: 'refused', refusal: 'unknown-survey' },
        ],
        DAY,
      ),
    );
    expect([await status(tab, 1), await status(tab, 2)]).toEqual(['keyed-elsewhere', 'refused']);
    must(await tab.run((db) => discardSecondKeying(db, idOf(1))));
    must(await tab.run((db) => discardSecondKeying(db, idOf(2))));
    expect([await status(tab, 1), await status(tab, 2)]).toEqual(['new', 'refused']);
  });

  it('that its family has taken back is not keyed', async () => {
    const tab = fakeDevice().tab();
    must(await tab.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, DAY)));
    expect(await status(tab, 1)).toBe('taken-back');
    must(await keep(tab, 2));
    must(await queueOf(tab).receive([{ id: idOf(2), outcome: 'withdrawn' }], DAY));
    expect(await status(tab, 2)).toBe('taken-back');
  });
});
