import { describe, expect, it, vi } from 'vitest';
import { decide, type GroupDraft, withItem } from '../../src/domain/session/groupDraft.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { forget } from '../../src/store/forget.ts';
import { forgetOrphans } from '../../src/store/forgetOrphans.ts';
import { discardGroup, finishGroup, groupsUnfinished, saveGroup } from '../../src/store/groupDrafts.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { recordingsOf } from '../../src/store/recordingsOf.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import { settleUpload } from '../../src/store/settleUpload.ts';
import { soundOf } from '../../src/store/soundOf.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { uploadsWaiting } from '../../src/store/uploadsWaiting.ts';
import { envelopeOf, idOf, proofOf } from './envelope.ts';
import { type FakeDevice, fakeDevice, must } from './fakeDevice.ts';
import { sealedRecording, speak } from './speak.ts';

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
    expect(must(await device.tab().run(groupsUnfinished))).toEqual([DRAFT]);
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
    expect(must(await tab.run(groupsUnfinished))).toEqual([]);
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

  it('is one of several where several were begun, the newest first', async () => {
    const tab = fakeDevice().tab();
    const older = { ...BEGUN, id: idOf(3), day: '2026-11-15' };
    for (const draft of [older, BEGUN]) must(await tab.run((db) => saveGroup(db, draft)));
    expect(must(await tab.run(groupsUnfinished))).toEqual([BEGUN, older]);
    must(await tab.run((db) => finishGroup(db, ENVELOPE)));
    expect(must(await tab.run(groupsUnfinished))).toEqual([older]);
  });

  it('stands in nobody’s way when its row is damaged', async () => {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, BEGUN)));
    await device.put('groups', { id: idOf(2), people: 'many' });
    expect(must(await tab.run(groupsUnfinished))).toEqual([BEGUN]);
  });
});

describe('what a group says aloud', () => {
  const CHUNKS = [Uint8Array.of(1, 2), Uint8Array.of(3, 4)];
  const [FIRST, SECOND] = [idOf(101), idOf(102)];

  async function spoken() {
    const device = fakeDevice();
    const tab = device.tab();
    must(await tab.run((db) => saveGroup(db, DRAFT)));
    for (const id of [FIRST, SECOND]) await speak(tab, DRAFT.id, id, CHUNKS);
    return { device, tab };
  }
  const left = async (device: FakeDevice) => {
    const count = async (table: string) => (await device.rows(table)).length;
    return {
      plays: (await count('recordings')) + (await count('sounds')),
      toSend: (await count('uploads')) + (await count('pieces')),
    };
  };

  it('is there after a crash, chunk by chunk, and is nobody’s orphan', async () => {
    const { device } = await spoken();
    device.killConnections();
    const reborn = device.tab();
    must(await reborn.run(forgetOrphans));
    expect(must(await reborn.run((db) => recordingsOf(db, DRAFT.id))).map(({ id }) => id)).toEqual([FIRST, SECOND]);
    expect([...(must(await reborn.run((db) => soundOf(db, FIRST))) ?? [])]).toEqual([1, 2, 3, 4]);
  });

  it('goes at once with what is thrown away, and no other’s with it', async () => {
    const { device, tab } = await spoken();
    must(await tab.run((db) => saveGroup(db, BEGUN, [FIRST])));
    expect(must(await tab.run((db) => recordingsOf(db, DRAFT.id))).map(({ id }) => id)).toEqual([SECOND]);
    expect(await device.rows('sounds')).toHaveLength(2);
    must(await tab.run((db) => discardGroup(db, DRAFT.id)));
    expect(await left(device)).toEqual({ plays: 0, toSend: 0 });
  });

  it('is swapped for what is sealed in the step that finishes the session, and leaves only when the endpoint has it', async () => {
    const { device, tab } = await spoken();
    must(await tab.run((db) => finishGroup(db, ENVELOPE, [sealedRecording(FIRST)])));
    expect(await left(device)).toEqual({ plays: 0, toSend: 3 });
    must(await queueOf(tab).receive([{ id: DRAFT.id, outcome: 'stored' }], '2026-11-22'));
    expect(must(await tab.statusOf(DRAFT.id))).toBe('words-received');
    expect(must(await tab.run(uploadsWaiting)).map(({ id }) => id)).toEqual([FIRST]);
    must(await tab.run((db) => settleUpload(db, FIRST, 'received')));
    expect(must(await tab.statusOf(DRAFT.id))).toBe('received');
    expect(await left(device)).toEqual({ plays: 0, toSend: 0 });
  });

  it('is finished wholly or not at all when the device has no room', async () => {
    const { device, tab } = await spoken();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    try {
      expect(await tab.run((db) => finishGroup(db, ENVELOPE, [sealedRecording(FIRST)]))).toEqual({ ok: false, reason: 'full' });
    } finally {
      add.mockRestore();
    }
    expect(await left(device)).toEqual({ plays: 6, toSend: 0 });
    expect(must(await tab.run(groupsUnfinished))).toEqual([DRAFT]);
  });

  it('is in the rescue file beside its session, sealed', async () => {
    const { tab } = await spoken();
    must(await tab.run((db) => finishGroup(db, ENVELOPE, [sealedRecording(FIRST)])));
    const { file } = must(await tab.run((db) => rescueFile(db, toBase64url)));
    expect(file.envelopes).toEqual([ENVELOPE]);
    expect(file.recordings.map(({ id }) => id)).toEqual([FIRST]);
  });

  it('is taken back with its code, before it was sent', async () => {
    const { device, tab } = await spoken();
    must(await tab.run((db) => finishGroup(db, ENVELOPE, [sealedRecording(FIRST)])));
    must(await tab.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: ENVELOPE.receiptHash }, '2026-11-22')));
    expect(await left(device)).toEqual({ plays: 0, toSend: 0 });
  });
});
