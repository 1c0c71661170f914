import { describe, expect, it, vi } from 'vitest';
import { SoundsInMemory } from '../../src/app/kiosk/SoundsInMemory.ts';
import type { Sounds } from '../../src/app/voice/sounds.ts';
import { soundsOnDisk } from '../../src/app/voice/soundsOnDisk.ts';
import { MOST_SOUND_BYTES } from '../../src/store/keepSound.ts';
import { draftOf, idOf } from '../store/envelope.ts';
import { type FakeDevice, fakeDevice, must } from '../store/fakeDevice.ts';

const DRAFT = idOf(1);
const recording = (n: number) => ({ id: idOf(n), draft: DRAFT, question: 'why', type: 'audio/webm' }) as const;

async function onDisk(): Promise<Sounds> {
  const device: FakeDevice = fakeDevice();
  const tab = device.tab();
  must(await tab.saveDraft(draftOf(1)));
  return soundsOnDisk(tab);
}

/** Speaking may not be able to tell a shared tablet from a family's own phone. */
describe.each([
  ['on the disk', onDisk],
  ['in memory', async () => new SoundsInMemory(() => {})],
])('what is spoken, %s', (_, open) => {
  it('is there as it was said, in its order, with how long it is', async () => {
    const sounds = await open();
    must(await sounds.begin(recording(101)));
    must(await sounds.begin(recording(102)));
    for (const [at, sound] of [Uint8Array.of(1, 2), Uint8Array.of(3)].entries()) must(await sounds.keep(idOf(101), at, sound));
    must(await sounds.end(idOf(101), 2));
    expect([...(must(await sounds.of(idOf(101))) ?? [])]).toEqual([1, 2, 3]);
    expect(must(await sounds.ofDraft(DRAFT))).toEqual([
      { ...recording(101), begun: 1, bytes: 3, seconds: 2 },
      { ...recording(102), begun: 2, bytes: 0 },
    ]);
  });

  it('may be told twice', async () => {
    const sounds = await open();
    for (let times = 0; times < 2; times++) {
      must(await sounds.begin(recording(101)));
      must(await sounds.keep(idOf(101), 0, Uint8Array.of(1, 2)));
    }
    expect(must(await sounds.ofDraft(DRAFT))).toEqual([{ ...recording(101), begun: 1, bytes: 2 }]);
  });

  it('is nothing any more once it is forgotten, and takes nothing more', async () => {
    const sounds = await open();
    must(await sounds.begin(recording(101)));
    must(await sounds.keep(idOf(101), 0, Uint8Array.of(1)));
    must(await sounds.forget(idOf(101)));
    expect(must(await sounds.of(idOf(101)))).toBeUndefined();
    expect(await sounds.keep(idOf(101), 1, Uint8Array.of(2))).toEqual({ ok: false, reason: 'no-recording' });
    expect(await sounds.end(idOf(101), 2)).toEqual({ ok: false, reason: 'no-recording' });
  });

  it('ends before it is more than can be sent', async () => {
    const sounds = await open();
    must(await sounds.begin(recording(101)));
    must(await sounds.keep(idOf(101), 0, new Uint8Array(MOST_SOUND_BYTES)));
    expect(await sounds.keep(idOf(101), 1, Uint8Array.of(1))).toEqual({ ok: false, reason: 'too-large' });
  });
});

describe('what is spoken on a shared tablet', () => {
  it('is blank when it is wiped, also for whoever still holds a piece of it; and each second tells that somebody is there', async () => {
    const heard = vi.fn<() => void>();
    const sounds = new SoundsInMemory(heard);
    must(await sounds.begin(recording(101)));
    must(await sounds.keep(idOf(101), 0, Uint8Array.of(1, 2)));
    expect(heard).toHaveBeenCalledOnce();
    sounds.forgetAll();
    expect(must(await sounds.of(idOf(101)))).toBeUndefined();
    expect(must(await sounds.ofDraft(DRAFT))).toEqual([]);
  });
});
