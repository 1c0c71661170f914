import { describe, expect, it } from 'vitest';
import { decide, type GroupDraft, withItem } from '../../src/domain/session/groupDraft.ts';
import { forget } from '../../src/store/forget.ts';
import { discardGroup, finishGroup, groupUnfinished, saveGroup } from '../../src/store/groupDrafts.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { envelopeOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const BEGUN: GroupDraft = {
  id: idOf(1),
  day: '2026-11-22',
  plan: 'what-matters',
  who: 'college',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'easy-read',
  activities: ['cards-goes-well', 'dots-matters'],
  items: {},
  kept: [],
  at: 'agree',
  symbols: true,
};
const DRAFT = decide(withItem(BEGUN, { activity: 'cards-goes-well', kind: 'not-suitable', shared: false }), 'cards-goes-well', 'keep');
const ENVELOPE = { ...envelopeOf(1), kind: 'group' as const };

describe('the session of a group on its device', () => {
  it('is offered again after a crash, as it was', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, BEGUN)));
    must(await tab.run((db) => saveGroup(db, DRAFT)));
    device.killConnections();
    expect(must(await device.tab().run(groupUnfinished))).toEqual(DRAFT);
  });

  it('goes into the outbox of all responses in one step, and is never offered again', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, DRAFT)));
    must(await tab.run((db) => finishGroup(db, ENVELOPE)));
    expect(await device.rows('groups')).toEqual([]);
    expect(must(await queueOf(tab).oldestWaiting({ after: 0, most: 9, mostBytes: 1e9 })).envelopes).toEqual([ENVELOPE]);
    // A save that was still on its way must not bring it back.
    expect(await tab.run((db) => saveGroup(db, DRAFT))).toEqual({ ok: false, reason: 'already-finished' });
    must(await queueOf(tab).receive([{ id: DRAFT.id, outcome: 'stored' }], '2026-11-22'));
    expect(await tab.run((db) => saveGroup(db, DRAFT))).toEqual({ ok: false, reason: 'already-finished' });
    expect(must(await tab.statusOf(DRAFT.id))).toBe('received');
    expect(must(await tab.run(groupUnfinished))).toBeUndefined();
  });

  it('is sent once, however often it is finished and in however many tabs', async () => {
    const device = fakeDevice();
    const [one, other] = [device.tab(), device.tab()];
    must(await one.run((db) => saveGroup(db, DRAFT)));
    must(await one.run((db) => finishGroup(db, ENVELOPE)));
    must(await one.run((db) => finishGroup(db, ENVELOPE)));
    const second = { ...envelopeOf(1, { tab: 1 }), kind: 'group' as const };
    expect(await other.run((db) => finishGroup(db, second))).toEqual({ ok: false, reason: 'already-finished' });
    expect(must(await other.waiting()).toSend).toBe(1);
  });

  it('tells when the browser has cleared it away, so that it can be saved again', async () => {
    const tab = fakeDevice().tab();
    expect(await tab.run((db) => finishGroup(db, ENVELOPE))).toEqual({ ok: false, reason: 'no-draft' });
  });

  it('goes for good when it is thrown away, and with all that is unfinished', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, DRAFT)));
    must(await tab.run((db) => discardGroup(db, DRAFT.id)));
    expect(await device.rows('groups')).toEqual([]);
    must(await tab.run((db) => saveGroup(db, DRAFT)));
    must(await tab.run((db) => forget(db, 'drafts')));
    expect(await device.rows('groups')).toEqual([]);
  });

  it('stands in nobody’s way when its row is damaged', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, BEGUN)));
    await device.put('groups', { id: idOf(2), people: 'many' });
    expect(must(await tab.run(groupUnfinished))).toEqual(BEGUN);
  });
});
