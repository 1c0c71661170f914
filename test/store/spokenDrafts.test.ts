import { describe, expect, it, vi } from 'vitest';
import { rescueFileSchema } from '../../src/contract/rescueFile.ts';
import { toBase64url } from '../../src/sealing/base64url.ts';
import { finishSpokenDraft } from '../../src/store/finishSpokenDraft.ts';
import { forget } from '../../src/store/forget.ts';
import { forgetOrphans } from '../../src/store/forgetOrphans.ts';
import { keepSound } from '../../src/store/keepSound.ts';
import { noteSent } from '../../src/store/noteSent.ts';
import type { Store } from '../../src/store/openStore.ts';
import { piecesOf } from '../../src/store/piecesOf.ts';
import { queueOf } from '../../src/store/queueOf.ts';
import { recordingStatus } from '../../src/store/recordingStatus.ts';
import { recordingsOf } from '../../src/store/recordingsOf.ts';
import { rescueFile } from '../../src/store/rescueFile.ts';
import { settleUpload } from '../../src/store/settleUpload.ts';
import { takeBack } from '../../src/store/takeBack.ts';
import { uploadsWaiting } from '../../src/store/uploadsWaiting.ts';
import { draftOf, envelopeOf, hashOf, idOf, proofOf } from './envelope.ts';
import { type FakeDevice, fakeDevice, must } from './fakeDevice.ts';
import { sealedRecording, speak } from './speak.ts';

const DAY = '2026-11-28';
const CHUNKS = [Uint8Array.of(1, 2), Uint8Array.of(3, 4)];

/** A draft that was spoken to twice: recordings 101 and 102 of draft 1. */
async function spokenTo() {
  const phone = fakeDevice();
  const tab = phone.tab();
  must(await tab.saveDraft(draftOf(1)));
  for (const n of [101, 102]) await speak(tab, idOf(1), idOf(n), CHUNKS);
  return { phone, tab };
}

async function finished() {
  const { phone, tab } = await spokenTo();
  must(await finish(tab));
  return { phone, tab };
}

const finish = (tab: Store, envelope = envelopeOf(1)) =>
  tab.run((db) => finishSpokenDraft(db, envelope, [sealedRecording(idOf(101)), sealedRecording(idOf(102))]));
const receive = (tab: Store, outcome: 'stored' | 'withdrawn' = 'stored') => queueOf(tab).receive([{ id: idOf(1), outcome }], DAY);
const settle = (tab: Store, n: number, state: Parameters<typeof settleUpload>[2]) => tab.run((db) => settleUpload(db, idOf(n), state));
const waitingIds = async (tab: Store) => must(await tab.run(uploadsWaiting)).map(({ id }) => id);
const statusOf = (tab: Store) => tab.run((db) => recordingStatus(db, idOf(1)));

/** How many rows there are of what was spoken: as it plays, and as it is to be sent. */
async function left(phone: FakeDevice) {
  const count = async (table: string) => (await phone.rows(table)).length;
  return {
    plays: (await count('recordings')) + (await count('sounds')),
    toSend: (await count('uploads')) + (await count('pieces')),
  };
}
const NOTHING = { plays: 0, toSend: 0 };

describe('a draft that was spoken to', () => {
  it('takes its recordings with it when it is discarded, and no other draft’s', async () => {
    const { phone, tab } = await spokenTo();
    must(await tab.saveDraft(draftOf(2)));
    await speak(tab, idOf(2), idOf(201), CHUNKS);
    must(await tab.discardDraft(idOf(1)));
    expect(await left(phone)).toEqual({ plays: 3, toSend: 0 });
    expect(must(await tab.run((db) => recordingsOf(db, idOf(2)))).map(({ id }) => id)).toEqual([idOf(201)]);
  });

  it('leaves nothing for the next family to hear when drafts are forgotten', async () => {
    const { phone, tab } = await spokenTo();
    must(await tab.run((db) => forget(db, 'drafts')));
    expect(await left(phone)).toEqual(NOTHING);
  });

  it('is finished in one step: what plays goes out, what is sealed comes in', async () => {
    const { phone, tab } = await finished();
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
    expect(await phone.rows('outbox')).toHaveLength(1);
    expect(must(await tab.run((db) => piecesOf(db, idOf(101))))).toEqual(sealedRecording(idOf(101)).pieces);
  });

  it('loses what no answer names any more when it is finished', async () => {
    const { phone, tab } = await spokenTo();
    must(await tab.run((db) => finishSpokenDraft(db, envelopeOf(1), [sealedRecording(idOf(101))])));
    expect(await left(phone)).toEqual({ plays: 0, toSend: 3 });
    const written = await spokenTo();
    must(await written.tab.finishDraft(envelopeOf(1)));
    expect(await left(written.phone)).toEqual(NOTHING);
  });

  it('is finished wholly or not at all when the device has no room for what is sealed', async () => {
    const { phone, tab } = await spokenTo();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    try {
      expect(await finish(tab)).toEqual({ ok: false, reason: 'full' });
    } finally {
      add.mockRestore();
    }
    expect(await left(phone)).toEqual({ plays: 6, toSend: 0 });
    expect(await phone.rows('drafts')).toHaveLength(1);
    must(await finish(tab));
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
  });

  it('in two tabs at once gives one response, with its recordings and not the other’s', async () => {
    const { phone, tab } = await spokenTo();
    const other = phone.tab();
    const both = await Promise.all([finish(tab), finish(other, envelopeOf(1, { tab: 1 }))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [{ envelope }] = (await phone.rows('outbox')) as [{ envelope: { receiptHash: string } }];
    const uploads = (await phone.rows('uploads')) as { receiptHash: string }[];
    expect(uploads.map(({ receiptHash }) => receiptHash)).toEqual([envelope.receiptHash, envelope.receiptHash]);
  });

  it('may be finished again with the same envelope, and what has gone since does not come back', async () => {
    const { phone, tab } = await finished();
    must(await finish(tab));
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
    must(await tab.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, DAY)));
    must(await finish(tab));
    expect(await left(phone)).toEqual(NOTHING);
  });

  it('takes nothing in from a tab that still records when it has been finished in another', async () => {
    const { phone, tab } = await finished();
    expect(await tab.run((db) => keepSound(db, idOf(101), 2, Uint8Array.of(5)))).toEqual({ ok: false, reason: 'no-recording' });
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
  });
});

describe('recordings of a finished response', () => {
  it('wait for its words to arrive, and then for themselves: only then it is received', async () => {
    const { phone, tab } = await finished();
    expect(await waitingIds(tab)).toEqual([]);
    expect(must(await tab.waiting())).toEqual({ toSend: 1, refused: 0, toWithdraw: 0 });
    must(await receive(tab));
    expect(await waitingIds(tab)).toEqual([idOf(101), idOf(102)]);
    expect(must(await tab.waiting()).toSend).toBe(1);
    expect(must(await tab.statusOf(idOf(1)))).toBe('words-received');
    must(await settle(tab, 101, 'received'));
    expect(must(await tab.statusOf(idOf(1)))).toBe('words-received');
    must(await settle(tab, 102, 'gone'));
    expect(await left(phone)).toEqual(NOTHING);
    expect(must(await tab.statusOf(idOf(1)))).toBe('received');
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
  });

  it('stay for whatever else is said of them', async () => {
    const { phone, tab } = await finished();
    must(await receive(tab));
    for (const state of ['expected', 'unknown', 'refused'] as const) must(await settle(tab, 101, state));
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
  });

  it('tell how far they are', async () => {
    const { tab } = await finished();
    expect(must(await statusOf(tab))).toEqual({ recordings: 2, bytes: 8, sent: 0, refused: 0 });
    must(await tab.run((db) => noteSent(db, idOf(101), 3)));
    expect(must(await statusOf(tab))).toEqual({ recordings: 2, bytes: 8, sent: 3, refused: 0 });
    must(await settle(tab, 101, 'received'));
    must(await tab.run((db) => noteSent(db, idOf(101), 4))); // said late
    must(await settle(tab, 102, 'refused'));
    expect(must(await statusOf(tab))).toEqual({ recordings: 1, bytes: 4, sent: 0, refused: 1 });
  });

  it('that were refused are shown, and asked after again: what could not be opened may have been taken in since', async () => {
    const { phone, tab } = await finished();
    must(await receive(tab));
    must(await settle(tab, 101, 'refused'));
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 1, toWithdraw: 0 });
    expect(await waitingIds(tab)).toEqual([idOf(101), idOf(102)]);
    for (const n of [101, 102]) must(await settle(tab, n, 'received'));
    expect(await left(phone)).toEqual(NOTHING);
    expect(must(await tab.waiting())).toEqual({ toSend: 0, refused: 0, toWithdraw: 0 });
  });

  it.each(['before its words were sent', 'after'])('go at once when it is taken back: %s', async (when) => {
    const { phone, tab } = await finished();
    if (when === 'after') must(await receive(tab));
    must(await tab.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, DAY)));
    expect(await left(phone)).toEqual(NOTHING);
    expect(must(await tab.statusOf(idOf(1)))).toBe('withdrawing');
  });

  it('go when it is taken back after this device forgot its receipts', async () => {
    const { phone, tab } = await finished();
    must(await receive(tab));
    must(await tab.run((db) => forget(db, 'all')));
    expect(await waitingIds(tab)).toEqual([idOf(101), idOf(102)]); // still owed
    must(await tab.run((db) => takeBack(db, { proof: proofOf(1), receiptHash: hashOf(1) }, DAY)));
    expect(await left(phone)).toEqual(NOTHING);
  });

  it('are in the rescue file, sealed as they would be sent, whether their words have arrived or not', async () => {
    const { phone, tab } = await finished();
    const rescued = async () => must(await tab.run((db) => rescueFile(db, toBase64url)));
    const whole = [101, 102].map((n) => ({ id: idOf(n), sealed: toBase64url(Buffer.concat(sealedRecording(idOf(n)).pieces)) }));
    const before = await rescued();
    expect(rescueFileSchema.parse(before.file)).toEqual({ heard: 'rescue', v: 2, envelopes: [envelopeOf(1)], recordings: whole });
    must(await receive(tab));
    must(await settle(tab, 102, 'refused'));
    expect(await rescued()).toEqual({ file: { heard: 'rescue', v: 2, envelopes: [], recordings: whole }, damaged: 0 });
    expect(await left(phone)).toEqual({ plays: 0, toSend: 6 });
    await phone.put('pieces', { recording: idOf(101), at: 1, sealed: 'torn' });
    expect(await rescued()).toMatchObject({ file: { recordings: [whole[1]] }, damaged: 1 });
  });

  it('go when the endpoint says that it was taken back', async () => {
    const { phone, tab } = await finished();
    must(await receive(tab, 'withdrawn'));
    expect(await left(phone)).toEqual(NOTHING);
  });
});

it('what a fault has left without a draft or anything to send is swept out, and all else stays', async () => {
  const { phone, tab } = await finished();
  must(await tab.saveDraft(draftOf(2)));
  await speak(tab, idOf(2), idOf(201), CHUNKS);
  await phone.put('recordings', { id: 'lone', draft: 'gone', question: 'why', type: 'audio/webm', begun: 1, bytes: 2 });
  await phone.put('sounds', { recording: 'lone', at: 0, sound: CHUNKS[0] });
  await phone.put('sounds', { recording: 'lost', at: 0, sound: CHUNKS[0] });
  await phone.put('pieces', { recording: 'loose', at: 0, sealed: CHUNKS[0] });
  expect(await left(phone)).toEqual({ plays: 6, toSend: 7 });
  must(await tab.run(forgetOrphans));
  expect(await left(phone)).toEqual({ plays: 3, toSend: 6 });
  expect(must(await tab.run((db) => recordingsOf(db, idOf(2))))).toHaveLength(1);
});
