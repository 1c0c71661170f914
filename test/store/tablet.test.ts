import { describe, expect, it } from 'vitest';
import type { GroupDraft } from '../../src/domain/session/groupDraft.ts';
import { OF_GROUPS } from '../../src/domain/session/hubSession.ts';
import { changeTablet } from '../../src/store/changeTablet.ts';
import { confirmLedger } from '../../src/store/confirmLedger.ts';
import { finishSpokenDraft } from '../../src/store/finishSpokenDraft.ts';
import { formStatus } from '../../src/store/formStatus.ts';
import { finishGroup, saveGroup } from '../../src/store/groupDrafts.ts';
import { keepForm } from '../../src/store/keepForm.ts';
import type { Store } from '../../src/store/openStore.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { resetTablet } from '../../src/store/resetTablet.ts';
import { settleUpload } from '../../src/store/settleUpload.ts';
import { setUpTablet } from '../../src/store/setUpTablet.ts';
import { shutOffTablet } from '../../src/store/shutOffTablet.ts';
import { changePin, keepFirstKey } from '../../src/store/tabletKey.ts';
import { sessionNow } from '../../src/store/tabletSessionNow.ts';
import { type LockedKeySetting, type PinSetting, readLockedKey, readPin, writePin } from '../../src/store/tabletSettings.ts';
import { tabletState } from '../../src/store/tabletState.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { toReport } from '../../src/store/toReport.ts';
import { pinWait, rightPin, tryPin } from '../../src/store/tryPin.ts';
import { aSession, DAY, makeTablet, TABLET } from './aTablet.ts';
import { draftOf, envelopeOf, hashOf, idOf, proofOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';
import { sealedRecording, speak } from './speak.ts';

const PIN: PinSetting = { salt: 'salt', hash: 'hash', iterations: 1000, wrong: 0, last: 0 };
const GROUP: GroupDraft = {
  id: idOf(3),
  day: DAY,
  plan: 'what-matters',
  who: 'college',
  ages: 'mixed',
  people: 12,
  language: 'en',
  format: 'standard',
  activities: ['dots-matters'],
  items: {},
  kept: [],
  at: 'activities',
  symbols: true,
};
const ledgerOf = async (store: Store) => must(await store.run(tabletState)).ledger;
const key = (store: Store, n: number, session = aSession().name) =>
  store.run((db) => keepForm(db, envelopeOf(n), { id: idOf(n), session, day: DAY, recordings: [] }));

async function tablet() {
  const device = fakeDevice();
  const store = device.tab();
  await makeTablet(store);
  return { device, store };
}

describe('the ledger of a tablet', () => {
  it('has what was keyed in a session, in the same step in which it is kept, and once', async () => {
    const { store } = await tablet();
    must(await key(store, 1));
    must(await key(store, 1));
    expect(must(await store.run((db) => formStatus(db, { id: idOf(1), receiptHash: hashOf(1) })))).toBe('keyed');
    expect((await ledgerOf(store)).sessions[aSession().name]).toMatchObject({ saved: 1, sent: 0, confirmed: 0 });
  });

  it('is counted from the tables: saved, then sent on a receipt, then confirmed, session by session and in all', async () => {
    const { store } = await tablet();
    for (const n of [1, 2, 3]) must(await key(store, n));
    must(await key(store, 4, aSession('b').name));
    must(
      await queueOf(store).receive(
        [1, 2].map((n) => ({ id: idOf(n), outcome: 'stored' }) as const),
        DAY,
      ),
    );
    must(await store.run((db) => confirmLedger(db, [idOf(1)])));
    const { total, sessions } = await ledgerOf(store);
    expect(sessions[aSession('a').name]).toMatchObject({ saved: 3, sent: 2, confirmed: 1, lost: 0 });
    expect(sessions[aSession('b').name]).toMatchObject({ saved: 1, sent: 0, confirmed: 0 });
    expect(total).toMatchObject({ saved: 4, sent: 2, confirmed: 1, lost: 0 });
  });

  it('says why something was refused, and what was finished here by a family before it was a tablet', async () => {
    const { store } = await tablet();
    must(await key(store, 1));
    must(await store.run((db) => keepForm(db, envelopeOf(7))));
    must(await queueOf(store).receive([{ id: idOf(1), outcome: 'refused', refusal: 'not-its-tablet' }], DAY));
    const { total, others } = await ledgerOf(store);
    expect(total).toMatchObject({ saved: 1, sent: 0, refused: { 'not-its-tablet': 1 } });
    expect(others).toBe(1);
  });

  it('does not count what is neither here nor sent as if all were well', async () => {
    const { device, store } = await tablet();
    await device.put('ledger', { id: idOf(1), session: aSession().name, day: DAY, recordings: [] });
    expect((await ledgerOf(store)).total).toMatchObject({ saved: 1, sent: 0, lost: 1 });
  });

  it('counts recordings until the endpoint has each of them', async () => {
    const { device, store } = await tablet();
    must(await store.saveDraft(draftOf(1)));
    const spoken = ['one', 'two'].map((id) => sealedRecording(id));
    must(await store.run((db) => finishSpokenDraft(db, envelopeOf(1), spoken)));
    await device.put('ledger', { id: idOf(1), session: aSession().name, day: DAY, recordings: ['one', 'two'] });
    const recordings = async () => (await ledgerOf(store)).total.recordings;
    expect(await recordings()).toEqual({ saved: 2, sent: 0, confirmed: 0, refused: 0 });
    must(await queueOf(store).receive([{ id: idOf(1), outcome: 'stored' }], DAY));
    must(await store.run((db) => settleUpload(db, 'one', 'received')));
    must(await store.run((db) => settleUpload(db, 'two', 'refused')));
    expect(await recordings()).toEqual({ saved: 2, sent: 1, confirmed: 0, refused: 1 });
  });

  it('leaves out what was taken back, and does not let the endpoint miss it', async () => {
    const { store } = await tablet();
    must(await key(store, 1));
    must(await key(store, 2));
    must(await store.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, DAY)));
    expect((await ledgerOf(store)).total).toMatchObject({ saved: 1, takenBack: 1, lost: 0 });
    const { session, rows = [] } = must(await store.run(toReport)).sessions[0] ?? {};
    expect(session?.name).toBe(aSession().name);
    expect(rows.map(({ id }) => id)).toEqual([idOf(2)]);
  });
});

describe('the session of a group in the ledger of a tablet', () => {
  const ENVELOPE = { ...envelopeOf(3), kind: 'group' as const };
  const ROW = { id: GROUP.id, session: OF_GROUPS, day: DAY, recordings: [idOf(101)] };
  const finished = async () => {
    const { device, store } = await tablet();
    must(await store.run((db) => saveGroup(db, GROUP)));
    must(await store.run((db) => finishGroup(db, ENVELOPE, [sealedRecording(idOf(101))], ROW)));
    return { device, store };
  };

  it('is counted with what was spoken in it, apart from responses, until the endpoint has all of it', async () => {
    const { store } = await finished();
    const { groups, total, others, sessions } = await ledgerOf(store);
    expect(groups).toMatchObject({ saved: 1, sent: 0, lost: 0, recordings: { saved: 1, sent: 0 } });
    expect([total.saved, others, sessions]).toEqual([0, 0, {}]);
    must(await queueOf(store).receive([{ id: GROUP.id, outcome: 'stored' }], DAY));
    must(await store.run((db) => settleUpload(db, idOf(101), 'received')));
    expect((await ledgerOf(store)).groups).toMatchObject({ saved: 1, sent: 1, recordings: { saved: 1, sent: 1 } });
  });

  it('is missed when it is neither here nor sent, and is told of apart from responses, until it has been confirmed', async () => {
    const { device, store } = await tablet();
    must(await key(store, 1));
    await device.put('ledger', ROW);
    expect((await ledgerOf(store)).groups).toMatchObject({ saved: 1, sent: 0, lost: 1 });
    const { sessions, groups, refused } = must(await store.run(toReport));
    expect(sessions.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([idOf(1)]);
    expect(groups).toEqual([ROW]);
    expect(refused).toEqual(new Set());
    must(await store.run((db) => confirmLedger(db, [GROUP.id])));
    expect(must(await store.run(toReport)).groups).toEqual([]);
  });

  it('is told of as refused with all that was spoken in it, and not at all once it was taken back', async () => {
    const { store } = await finished();
    must(await queueOf(store).receive([{ id: GROUP.id, outcome: 'refused', refusal: 'does-not-fit' }], DAY));
    expect(must(await store.run(toReport)).refused).toEqual(new Set([GROUP.id, idOf(101)]));
    must(await store.run((db) => takeBack(db, { proof: proofOf(3), receiptHash: ENVELOPE.receiptHash }, DAY)));
    expect(must(await store.run(toReport)).groups).toEqual([]);
  });

  it('says of a recording alone that it was refused, when its session was taken', async () => {
    const { store } = await finished();
    must(await queueOf(store).receive([{ id: GROUP.id, outcome: 'stored' }], DAY));
    must(await store.run((db) => settleUpload(db, idOf(101), 'refused')));
    expect(must(await store.run(toReport)).refused).toEqual(new Set([idOf(101)]));
  });

  it('comes in with it or not at all', async () => {
    const { device, store } = await tablet();
    expect(await store.run((db) => finishGroup(db, ENVELOPE, [], ROW))).toEqual({ ok: false, reason: 'no-draft' });
    expect(await device.rows('ledger')).toEqual([]);
  });
});

describe('the session on a tablet', () => {
  it('is the one that was opened, until the day is over', async () => {
    const { store } = await tablet();
    expect(must(await store.run((db) => sessionNow(db, DAY)))).toEqual({ tablet: TABLET.id, session: aSession().name });
    expect(must(await store.run((db) => sessionNow(db, '2026-11-29')))).toBeUndefined();
  });

  it('is none on a family’s own phone', async () => {
    expect(
      must(
        await fakeDevice()
          .tab()
          .run((db) => sessionNow(db, DAY)),
      ),
    ).toBeUndefined();
  });
});

describe('the PIN on a tablet', () => {
  const withPin = async () => {
    const { device, store } = await tablet();
    must(await store.run(async (db) => ({ ok: true, value: await writePin(db, PIN) })));
    const wrong = (now: number) => store.run((db) => tryPin(db, now));
    return { device, store, wrong };
  };

  it('counts a try before it is known to be wrong: closing the page wins nothing, nor does a restart', async () => {
    const { device, store, wrong } = await withPin();
    for (const now of [1000, 2000, 3000]) must(await wrong(now));
    expect(await wrong(4000)).toEqual({ ok: false, reason: 'wait' });
    store.close();
    const later = device.tab();
    expect(await later.run((db) => tryPin(db, 5000))).toEqual({ ok: false, reason: 'wait' });
    expect(must(await later.run((db) => pinWait(db, 5000)))).toBe(28_000);
    must(await later.run((db) => tryPin(db, 33_001)));
  });

  it('forgets the tries once it was right', async () => {
    const { store, wrong } = await withPin();
    for (const now of [1000, 2000]) must(await wrong(now));
    must(await store.run(rightPin));
    for (const now of [3000, 4000]) must(await wrong(now));
    expect(must(await store.run((db) => pinWait(db, 5000)))).toBe(0);
  });

  it('does not wait for a clock that was put back to catch up', async () => {
    const { store, wrong } = await withPin();
    for (const now of [1e12, 1e12 + 1, 1e12 + 2]) must(await wrong(now));
    expect(must(await store.run((db) => pinWait(db, 5000)))).toBe(30_000);
    expect(must(await store.run((db) => pinWait(db, 34_000)))).toBe(1_000);
    must(await wrong(36_000));
  });

  it('is gone with a new set-up link; what waits, the ledger and the languages are not', async () => {
    const { store } = await withPin();
    must(await key(store, 1));
    must(await store.run((db) => changeTablet(db, TABLET.id, (before) => ({ ...before, tags: ['en', 'ur'] }))));
    must(await store.run((db) => setUpTablet(db, { ...TABLET, label: 'Radcliffe 3' }, 'another')));
    const { pin, tablet, ledger } = must(await store.run(tabletState));
    expect(pin).toBeUndefined();
    expect(tablet).toMatchObject({ label: 'Radcliffe 3', credential: 'another', tags: ['en', 'ur'] });
    expect(ledger.total.saved).toBe(1);
    expect(must(await store.waiting()).toSend).toBe(1);
  });
});

describe('the key behind the PIN of a tablet', () => {
  const [MADE, ANEW] = ['made', 'anew'].map((locked) => ({ salt: 'salt', iterations: 1000, locked })) as [
    LockedKeySetting,
    LockedKeySetting,
  ];
  const kept = async (store: Store) =>
    must(await store.run(async (db) => ({ ok: true, value: [await readPin(db), await readLockedKey(db)] })));

  it('is made once, in however many tabs, and changes with the PIN in one step', async () => {
    const { store } = await tablet();
    expect(must(await store.run((db) => keepFirstKey(db, MADE)))).toEqual(MADE);
    expect(must(await store.run((db) => keepFirstKey(db, ANEW)))).toEqual(MADE);
    expect(await store.run((db) => changePin(db, PIN, undefined))).toEqual({ ok: false, reason: 'changed' });
    expect(await kept(store)).toEqual([undefined, MADE]);
    must(await store.run((db) => changePin(db, PIN, { before: MADE, now: ANEW })));
    expect(await kept(store)).toEqual([PIN, ANEW]);
    must(await store.run((db) => tryPin(db, 1000)));
    expect((await kept(store))[1]).toEqual(ANEW);
  });

  it.each([
    ['is set up anew', (store: Store) => store.run((db) => setUpTablet(db, TABLET, 'another'))],
    ['is reset', (store: Store) => store.run(resetTablet)],
  ])('goes with the PIN when the tablet %s: what it sealed goes too', async (_, act) => {
    const { store } = await tablet();
    must(await store.run((db) => keepFirstKey(db, MADE)));
    must(await store.run((db) => saveGroup(db, { id: GROUP.id, sealed: Uint8Array.of(1, 2) })));
    must(await act(store));
    expect((await kept(store))[1]).toBeUndefined();
    expect(must(await store.run(tabletState)).unfinished.groups).toBe(0);
  });
});

describe('what somebody left unfinished on a tablet', () => {
  const TABLES = ['drafts', 'groups', 'recordings', 'sounds'] as const;
  /** A survey and a group's session, with words and voices. */
  const withUnfinished = async () => {
    const { device, store } = await tablet();
    must(await key(store, 1));
    must(await store.saveDraft(draftOf(2)));
    must(await store.run((db) => saveGroup(db, GROUP)));
    await speak(store, GROUP.id, idOf(101), [Uint8Array.of(1, 2)]);
    const left = async () => (await Promise.all(TABLES.map((table) => device.rows(table)))).flat();
    expect(await left()).toHaveLength(4);
    expect(must(await store.run(tabletState)).unfinished).toEqual({ surveys: 1, groups: 1 });
    return { store, left };
  };

  it.each([
    ['is reset for the next place', (store: Store) => store.run(resetTablet)],
    ['is set up with a new link', (store: Store) => store.run((db) => setUpTablet(db, TABLET, 'another'))],
    ['is shut off, as one that is lost', (store: Store) => store.run((db) => shutOffTablet(db, TABLET.id))],
  ])('goes when it %s; what waits to be sent stays', async (_, act) => {
    const { store, left } = await withUnfinished();
    must(await act(store));
    expect(await left()).toEqual([]);
    expect(must(await store.run(tabletState)).unfinished).toEqual({ surveys: 0, groups: 0 });
    expect(must(await store.waiting()).toSend).toBe(1);
  });

  it('stays when another tablet is meant, and when this one had been shut off before', async () => {
    const { store, left } = await withUnfinished();
    must(await store.run((db) => shutOffTablet(db, idOf(9))));
    expect(await left()).toHaveLength(4);
    expect(must(await store.run(tabletState)).tablet).not.toHaveProperty('shutOff');
    must(await store.run((db) => changeTablet(db, TABLET.id, (before) => ({ ...before, shutOff: 1 }))));
    must(await store.run((db) => shutOffTablet(db, TABLET.id)));
    expect(await left()).toHaveLength(4);
  });
});

describe('a tablet that is reset', () => {
  it('is nobody’s, and what waits on it is still here', async () => {
    const { device, store } = await tablet();
    must(await key(store, 1));
    must(await store.run(resetTablet));
    expect(must(await store.run(tabletState))).toMatchObject({ tablet: undefined, pin: undefined, open: undefined, sessions: [] });
    expect([await device.rows('settings'), await device.rows('ledger')]).toEqual([[], []]);
    expect(must(await store.waiting()).toSend).toBe(1);
  });
});
