import { describe, expect, it } from 'vitest';
import { beginPart, type PartDraft } from '../../src/domain/session/partDraft.ts';
import { forget } from '../../src/store/forget.ts';
import { finishGroup, groupsUnfinished, saveGroup } from '../../src/store/groupDrafts.ts';
import { partHere, partsUnfinished } from '../../src/store/groupParts.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { envelopeOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const SESSION = idOf(7);
const TODAY = '2026-11-22';
const INVITATION = {
  session: SESSION,
  day: TODAY,
  who: 'college',
  ages: 'mixed',
  plan: 'own',
  tag: 'en',
  activities: ['hands-travel'],
} as const;
const part = (id: string): PartDraft => beginPart(INVITATION, { id, language: 'en', format: 'easy-read', activities: ['hands-travel'] });

describe('the part of a phone in a session', () => {
  let minted = 0;
  const mint = () => {
    minted += 1;
    return idOf(minted);
  };
  const open = (tab: Store, { session = SESSION, begin = true, today = TODAY } = {}) =>
    tab.run((db) => partHere(db, session, { mint, begin, today }));

  it('is one, however often its QR code is opened and in however many tabs', async () => {
    const device = fakeDevice();
    const ids = await Promise.all([open(device.tab()), open(device.tab()), open(device.tab())]);
    expect(new Set(ids.map((here) => JSON.stringify(must(here)))).size).toBe(1);
    const another = must(await open(device.tab(), { session: idOf(8) }));
    expect(another).not.toEqual(must(ids[0] ?? fail()));
  });

  it('goes on where it was after a crash, also days later, and is never taken for the session of a group', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    const here = must(await open(tab));
    if (here.at !== 'new') throw new Error('it was there before');
    must(await tab.run((db) => saveGroup(db, part(here.id))));
    device.killConnections();
    const later = device.tab();
    expect(must(await open(later, { begin: false, today: '2026-11-26' }))).toEqual({ at: 'begun', part: part(here.id) });
    expect(must(await later.run(groupsUnfinished))).toEqual([]);
  });

  it('is found without its session by whoever wants to take it away, and is not once it is finished', async () => {
    const tab = fakeDevice().tab();
    const here = must(await open(tab));
    if (here.at !== 'new') throw new Error('it was there before');
    expect(must(await tab.run(partsUnfinished))).toEqual([]);
    must(await tab.run((db) => saveGroup(db, part(here.id))));
    expect(must(await tab.run(partsUnfinished))).toEqual([part(here.id)]);
    must(await tab.run((db) => finishGroup(db, { ...envelopeOf(1), id: here.id, kind: 'group-part' as const })));
    expect(must(await tab.run(partsUnfinished))).toEqual([]);
  });

  it('that was given says so, before it is sent and after', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    const here = must(await open(tab));
    if (here.at !== 'new') throw new Error('it was there before');
    must(await tab.run((db) => saveGroup(db, part(here.id))));
    const envelope = { ...envelopeOf(1), id: here.id, kind: 'group-part' as const };
    must(await tab.run((db) => finishGroup(db, envelope)));
    expect(must(await open(tab))).toEqual({ at: 'given', id: here.id });
    const { envelopes } = must(await queueOf(tab).oldestWaiting({ after: 0, most: 9, mostBytes: 1e9 }));
    expect(envelopes).toEqual([envelope]);
    must(await queueOf(tab).receive([{ id: here.id, outcome: 'stored' }], TODAY));
    expect(must(await open(tab, { begin: false }))).toEqual({ at: 'given', id: here.id });
  });

  it('does not begin when its day is over', async () => {
    expect(await open(fakeDevice().tab(), { begin: false })).toEqual({ ok: false, reason: 'too-late' });
  });

  it('is forgotten with all else, and by itself after a month', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await open(tab));
    must(await open(tab, { session: idOf(8), today: '2027-01-22' }));
    expect(await device.rows('settings')).toMatchObject([{ name: `part:${idOf(8)}` }]);
    must(await tab.run((db) => forget(db, 'all')));
    expect(await device.rows('settings')).toEqual([]);
  });
});

function fail(): never {
  throw new Error('nothing came back');
}
