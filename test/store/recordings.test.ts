import { describe, expect, it, vi } from 'vitest';
import { MOST_RECORDING_BYTES } from '../../src/domain/response/responseSchema.ts';
import { generateKeyPair } from '../../src/sealing/keyPair.ts';
import { sealRecording } from '../../src/sealing/recording.ts';
import { beginRecording } from '../../src/store/beginRecording.ts';
import { endRecording } from '../../src/store/endRecording.ts';
import { forgetRecording } from '../../src/store/forgetRecording.ts';
import { keepSound } from '../../src/store/keepSound.ts';
import { recordingsOf } from '../../src/store/recordingsOf.ts';
import { soundOf } from '../../src/store/soundOf.ts';
import { draftOf, idOf } from './envelope.ts';
import { fakeDevice, must } from './fakeDevice.ts';

const CHUNK = Uint8Array.from([1, 2, 3, 4]);
const recording = (n: number, draft = 1) => ({ id: idOf(1000 + n), draft: idOf(draft), question: `q${n}`, type: 'audio/webm' }) as const;

async function phoneWithDraft() {
  const phone = fakeDevice();
  const tab = phone.tab();
  must(await tab.saveDraft(draftOf(1)));
  return { phone, tab };
}

describe('what is spoken', () => {
  it('is there after a crash in the middle, every chunk that was kept and in its order', async () => {
    const { phone, tab } = await phoneWithDraft();
    const { id } = recording(1);
    must(await tab.run((db) => beginRecording(db, recording(1))));
    // Eleven chunks: their numbers must not be ordered as text.
    for (let at = 0; at <= 10; at++) must(await tab.run((db) => keepSound(db, id, at, Uint8Array.of(at, at))));
    phone.killConnections();
    const reborn = phone.tab();
    expect(must(await reborn.run((db) => recordingsOf(db, idOf(1))))).toEqual([{ ...recording(1), begun: 1, bytes: 22 }]);
    const sound = must(await reborn.run((db) => soundOf(db, id)));
    expect([...(sound ?? [])]).toEqual(Array.from({ length: 22 }, (_, at) => Math.floor(at / 2)));
    must(await reborn.run((db) => endRecording(db, id, 11)));
    expect(must(await reborn.run((db) => recordingsOf(db, idOf(1))))).toEqual([{ ...recording(1), begun: 1, seconds: 11, bytes: 22 }]);
  });

  it('is told in the order begun, of this draft alone', async () => {
    const { tab } = await phoneWithDraft();
    must(await tab.saveDraft(draftOf(2)));
    for (const each of [recording(3), recording(9, 2), recording(1), recording(2)]) must(await tab.run((db) => beginRecording(db, each)));
    must(await tab.run((db) => forgetRecording(db, recording(1).id)));
    must(await tab.run((db) => beginRecording(db, recording(4))));
    const found = must(await tab.run((db) => recordingsOf(db, idOf(1))));
    expect(found.map(({ question }) => question)).toEqual(['q3', 'q2', 'q4']);
    expect(must(await tab.run((db) => soundOf(db, recording(3).id)))).toBeUndefined();
  });

  it('may be begun, kept and ended twice over, as when a commit was made and its answer lost', async () => {
    const { phone, tab } = await phoneWithDraft();
    const { id } = recording(1);
    for (let time = 0; time < 2; time++) {
      must(await tab.run((db) => beginRecording(db, recording(1))));
      must(await tab.run((db) => keepSound(db, id, 0, CHUNK)));
      must(await tab.run((db) => endRecording(db, id, 1)));
    }
    expect(await phone.rows('recordings')).toHaveLength(1);
    expect(must(await tab.run((db) => soundOf(db, id)))).toEqual(CHUNK);
  });

  it('takes no more room than it has bytes', async () => {
    const { phone, tab } = await phoneWithDraft();
    must(await tab.run((db) => beginRecording(db, recording(1))));
    const recorder = new Uint8Array(1_000_000).fill(7);
    must(await tab.run((db) => keepSound(db, recording(1).id, 0, recorder.subarray(10, 14))));
    const [row] = (await phone.rows('sounds')) as { readonly sound: Uint8Array }[];
    expect(row?.sound.buffer.byteLength).toBe(4);
  });

  it('is not begun where a crash would leave it without a draft to find it by', async () => {
    const tab = fakeDevice().tab();
    expect(await tab.run((db) => beginRecording(db, recording(1)))).toEqual({ ok: false, reason: 'no-draft' });
  });

  it('leaves nothing when the person forgets it, and a chunk that comes late brings nothing back', async () => {
    const { phone, tab } = await phoneWithDraft();
    for (const each of [recording(1), recording(2)]) {
      must(await tab.run((db) => beginRecording(db, each)));
      must(await tab.run((db) => keepSound(db, each.id, 0, CHUNK)));
    }
    must(await tab.run((db) => forgetRecording(db, recording(1).id)));
    const late = phone.tab();
    expect(await late.run((db) => keepSound(db, recording(1).id, 1, CHUNK))).toEqual({ ok: false, reason: 'no-recording' });
    expect(await late.run((db) => endRecording(db, recording(1).id, 2))).toEqual({ ok: false, reason: 'no-recording' });
    expect(await phone.rows('sounds')).toEqual([{ recording: recording(2).id, at: 0, sound: CHUNK }]);
    expect(await phone.rows('recordings')).toHaveLength(1);
  });

  it('is not kept beyond what can be sent, and is whole until there', async () => {
    const { tab } = await phoneWithDraft();
    const { id } = recording(1);
    must(await tab.run((db) => beginRecording(db, recording(1))));
    const much = new Uint8Array(1_999_000);
    must(await tab.run((db) => keepSound(db, id, 0, much)));
    must(await tab.run((db) => keepSound(db, id, 1, much)));
    expect(await tab.run((db) => keepSound(db, id, 2, CHUNK))).toEqual({ ok: false, reason: 'too-large' });
    const sound = must(await tab.run((db) => soundOf(db, id)));
    const key = await generateKeyPair();
    const pieces = await sealRecording(sound ?? CHUNK, { id: idOf(1), keyId: key.id, receiptHash: 'hash', recording: id }, key);
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(MOST_RECORDING_BYTES);
  });

  it('stays as far as it was kept when the device has no more room', async () => {
    const { tab } = await phoneWithDraft();
    const { id } = recording(1);
    must(await tab.run((db) => beginRecording(db, recording(1))));
    must(await tab.run((db) => keepSound(db, id, 0, CHUNK)));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    try {
      expect(await tab.run((db) => keepSound(db, id, 1, CHUNK))).toEqual({ ok: false, reason: 'full' });
    } finally {
      put.mockRestore();
    }
    must(await tab.run((db) => endRecording(db, id, 1)));
    expect(must(await tab.run((db) => soundOf(db, id)))).toEqual(CHUNK);
  });
});
