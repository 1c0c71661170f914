import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HUSH } from '../../../src/app/aloud/hush.ts';
import { beginRecording } from '../../../src/store/beginRecording.ts';
import { endRecording } from '../../../src/store/endRecording.ts';
import { keepSound } from '../../../src/store/keepSound.ts';
import { FakeRecorder } from './FakeRecorder.ts';
import { preparePage, Speaker } from './speaker.tsx';

let recorder: FakeRecorder;
let addresses: Set<string>;
let visible: 'visible' | 'hidden';

beforeEach(() => {
  ({ addresses } = preparePage());
  visible = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('play'));
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('pause'));
  });
  recorder = new FakeRecorder();
  recorder.install();
});
afterEach(async () => {
  for (const person of Speaker.all.splice(0)) person.leaves();
  await waitFor(() => expect(recorder.live).toBe(false));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const asked = () => new Speaker().isAsked();

/** Somebody who has said this many seconds and stopped. */
async function spoke(seconds: number): Promise<Speaker> {
  const person = await asked();
  await person.begins();
  recorder.speak(seconds);
  await person.press('voice.stop');
  await person.button('voice.play');
  return person;
}

function hide(): void {
  visible = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  visible = 'visible';
}

describe('somebody who would rather speak', () => {
  it('is offered it like writing, and the box stays', async () => {
    const person = await asked();
    const ways = screen.getByRole('group', { name: person.t('voice.how') });
    expect([...ways.querySelectorAll('button')].map((way) => way.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    await person.press('voice.write');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('is told what the box is for while they speak, and not while they write', async () => {
    const person = await asked();
    expect(screen.queryByText(person.t('voice.words'))).toBeNull();
    await person.begins();
    await person.reads('voice.words');
    await person.press('voice.stop');
    await person.reads('voice.words');
  });

  it('reads who will hear it, how long it is kept and where help is, before the browser asks anything', async () => {
    const person = await asked();
    await person.press('voice.speak');
    for (const key of ['who', 'known', 'names', 'long', 'ask']) await person.reads(`voice.${key}`, { partnership: '' });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: person.t('voice.before') }));
    fireEvent.click(screen.getByRole('button', { name: person.t('safe.show') }));
    expect(document.activeElement?.textContent).toBe(person.t('safe.show'));
    expect(document.activeElement?.closest('details')?.open).toBe(true);
    expect(recorder.asked).toBe(0);
    await person.press('voice.start');
    await person.button('voice.stop');
    expect(recorder.asked).toBe(1);
  });

  it('has each second on the disk as it comes, named by the answer, under one draft', async () => {
    const person = await asked();
    await person.begins();
    const [named] = person.spoken;
    expect(named).toMatchObject({ type: 'audio/webm', seconds: 0 });
    const id = named?.id ?? '';
    for (const second of [1, 2, 3]) {
      recorder.speak(1);
      await waitFor(async () => expect(await person.onDisk()).toEqual({ [id]: second * 100 }));
    }
    expect(await person.device.rows('recordings')).toMatchObject([{ id, draft: person.taking.draft?.id, question: 'first' }]);
    expect(await person.device.rows('drafts')).toMatchObject([{ answers: { first: { recordings: [{ id }] } } }]);
  });

  it('records speech in one small channel', async () => {
    const person = await asked();
    await person.begins();
    expect(recorder.options?.mimeType).toBe('audio/webm;codecs=opus');
    expect(recorder.options?.audioBitsPerSecond).toBeGreaterThanOrEqual(24_000);
    expect(recorder.options?.audioBitsPerSecond).toBeLessThanOrEqual(32_000);
    recorder.speak(1);
    await person.press('voice.stop');
  });

  it('stops: the microphone is let go, and the answer says how long it is, rounded up', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(4);
    recorder.wait(0.4);
    await person.press('voice.stop');
    await person.reads('voice.yours', { length: person.t('voice.seconds', { count: 5 }) });
    expect(recorder.live).toBe(false);
    expect(person.spoken).toMatchObject([{ seconds: 5 }]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /5/ }));
    await waitFor(async () => expect(await person.device.rows('recordings')).toMatchObject([{ seconds: 5 }]));
    await waitFor(async () =>
      expect(await person.device.rows('drafts')).toMatchObject([{ answers: { first: { recordings: [{ seconds: 5 }] } } }]),
    );
  });

  it('pauses and goes on, and a pause is no speech', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(2);
    await person.press('voice.pause');
    await person.reads('voice.paused');
    recorder.wait(100);
    await person.press('voice.goOn');
    await person.reads('voice.recording');
    recorder.speak(1);
    await person.press('voice.stop');
    await waitFor(() => expect(person.spoken).toMatchObject([{ seconds: 3 }]));
  });

  it('is told once that the end is near, is not counted down, and is stopped at the end with all of it', async () => {
    const person = await asked();
    await person.begins();
    expect(person.said).toBe(person.t('voice.recording'));
    recorder.speak(41);
    const near = person.t('voice.nearly', { length: person.t('voice.seconds', { count: 20 }) });
    await waitFor(() => expect(person.said).toBe(near));
    recorder.speak(10);
    await waitFor(() => expect(screen.getByRole('timer').textContent).toContain('51'));
    expect(person.said).toBe(near);
    recorder.speak(10);
    await person.reads('voice.stopped.limit');
    expect(person.spoken[0]?.seconds).toBeGreaterThanOrEqual(60);
    expect(person.spoken[0]?.seconds).toBeLessThanOrEqual(61);
    await person.reads('voice.used');
    expect(screen.queryByRole('button', { name: person.t('voice.more') })).toBeNull();
  });

  it('goes on with another recording, for as long as is left over all of them', async () => {
    const person = await spoke(45);
    await person.press('voice.more');
    await person.reads('voice.left', { length: person.t('voice.seconds', { count: 15 }) });
    // What was said before is out of sight, and is not lost.
    await person.reads('voice.yours', { length: person.t('voice.seconds', { count: 45 }) });
    await person.press('voice.start');
    await person.button('voice.stop');
    recorder.speak(15);
    await person.reads('voice.stopped.limit');
    expect(person.spoken.map(({ seconds }) => seconds)).toEqual([45, 15]);
    await person.reads('voice.yours', { length: person.t('voice.minutes', { count: 1 }) });
  });

  it('is not told again what to know before, for the next recording', async () => {
    const person = await spoke(3);
    await person.press('voice.more');
    await person.button('voice.start');
    expect(screen.queryByRole('heading', { name: person.t('voice.before') })).toBeNull();
    expect(screen.getByText(person.t('voice.before'))).toBeTruthy();
  });

  it('makes whatever reads aloud fall silent', async () => {
    const hushed = vi.fn();
    document.addEventListener(HUSH, hushed);
    const person = await asked();
    await person.press('voice.speak');
    expect(hushed).not.toHaveBeenCalled();
    await person.press('voice.start');
    await person.button('voice.stop');
    expect(hushed).toHaveBeenCalledTimes(1);
    document.removeEventListener(HUSH, hushed);
  });

  it('writes a few words too: neither undoes the other', async () => {
    const person = await spoke(3);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'a bus' } });
    person.taking.note({ chosen: [], written: 'a bus' });
    expect(person.taking.answers['first']).toMatchObject({ text: 'a bus', recordings: [{ seconds: 3 }] });
    person.taking.note({ chosen: [], written: '' });
    expect(person.taking.answers['first']).toMatchObject({ text: '', recordings: [{ seconds: 3 }] });
  });
});

describe('where it cannot be recorded', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'failed'],
  ])('%s is said in plain words, with a way back to writing', async (name, why) => {
    recorder.answer = name;
    const person = await asked();
    await person.press('voice.speak');
    await person.press('voice.start');
    await person.reads(`voice.cannot.${why}`);
    expect(document.activeElement?.textContent).toContain(person.t(`voice.cannot.${why}`));
    expect(screen.queryByText(person.t('voice.allow.chrome')) !== null).toBe(why === 'refused');
    expect(person.taking.draft).toBeUndefined();
    await person.press('voice.instead');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('a second try is a new question to the browser', async () => {
    recorder.answer = 'NotAllowedError';
    const person = await asked();
    await person.press('voice.speak');
    await person.press('voice.start');
    await person.reads('voice.cannot.refused');
    recorder.answer = undefined;
    await person.press('voice.cannot.again');
    await person.button('voice.stop');
  });

  it('a full phone is found out before, and the microphone is not asked for', async () => {
    Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate: async () => ({ quota: 1e6, usage: 999_000 }) } });
    const person = await asked();
    await person.press('voice.speak');
    await person.press('voice.start');
    await person.reads('voice.cannot.full');
    expect(recorder.asked).toBe(0);
  });

  it('a browser that keeps nothing records nothing', async () => {
    const person = await asked();
    vi.spyOn(person.store, 'run').mockResolvedValue({ ok: false, reason: 'denied' });
    await person.press('voice.speak');
    await person.press('voice.start');
    await person.reads('voice.cannot.denied');
    expect(recorder.live).toBe(false);
    expect(person.spoken).toEqual([]);
  });

  it.each(['no recorder', 'nothing that it plays', 'no microphone'])('%s: there is only the box, and no gap above it', async (what) => {
    if (what === 'no recorder') vi.stubGlobal('MediaRecorder', undefined);
    if (what === 'nothing that it plays') recorder.types = [];
    if (what === 'no microphone') Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });
    const person = new Speaker();
    person.see();
    await waitFor(() => expect(document.getElementById('voice')?.hidden).toBe(true));
    expect(document.getElementById('voice')?.childElementCount).toBe(0);
  });

  it('Safari, which says that it records both, is asked for what it plays', async () => {
    recorder.types = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2'];
    vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Apple Computer, Inc.');
    const person = await asked();
    await person.begins();
    expect(recorder.options?.mimeType).toBe('audio/mp4;codecs=mp4a.40.2');
    recorder.speak(1);
    await person.press('voice.stop');
    await waitFor(() => expect(person.spoken).toMatchObject([{ type: 'audio/mp4', seconds: 1 }]));
  });
});

describe('what comes between', () => {
  it.each<[string, string, () => void]>([
    ['the screen is locked, or another tab is shown', 'away', hide],
    ['a call takes the microphone', 'microphone', () => recorder.takeAway('mute')],
    ['the microphone is unplugged', 'microphone', () => recorder.takeAway('ended')],
    ['the recorder breaks', 'failed', () => recorder.fail()],
  ])('%s: it stops, keeps what it has, says so, and offers to go on', async (_, why, happens) => {
    const person = await asked();
    await person.begins();
    recorder.speak(5);
    happens();
    await person.reads(`voice.stopped.${why}`);
    expect(person.said).toBe(person.t(`voice.stopped.${why}`));
    expect(recorder.live).toBe(false);
    expect(person.spoken).toMatchObject([{ seconds: 5 }]);
    await person.press('voice.more');
    await person.press('voice.start');
    await person.button('voice.stop');
    recorder.speak(2);
    await person.press('voice.stop');
    await waitFor(() => expect(person.spoken).toMatchObject([{ seconds: 5 }, { seconds: 2 }]));
  });

  it('the phone is full in mid-recording: what was kept until then is an answer', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(3);
    await waitFor(async () => expect(Object.values(await person.onDisk())).toEqual([300]));
    const real = person.store.run;
    const run = vi.spyOn(person.store, 'run').mockResolvedValue({ ok: false, reason: 'full' });
    recorder.speak(2);
    await person.reads('voice.stopped.full');
    run.mockImplementation(real);
    expect(person.spoken).toMatchObject([{ seconds: 3 }]);
    expect(Object.values(await person.onDisk())).toEqual([300]);
  });

  it('nothing came of it: nothing is left of it', async () => {
    const person = await asked();
    await person.begins();
    recorder.takeAway('ended');
    await person.reads('voice.stopped.nothing');
    expect(person.spoken).toEqual([]);
    expect(await person.device.rows('recordings')).toEqual([]);
  });

  it('"Continue": first it is kept, then the page goes on, once', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(4);
    await person.press('nav.continue');
    await person.press('nav.continue');
    await waitFor(() => expect(person.taking.here).toBe('second'));
    expect(person.spoken).toMatchObject([{ seconds: 4 }]);
    expect(recorder.live).toBe(false);
    await person.button('voice.speak');
    expect(person.taking.here).toBe('second');
  });

  it('another language: it is kept, and spoken of in that language', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(4);
    person.readsIn('en-x-easyread');
    await person.reads('voice.stopped.moved');
    expect(person.spoken).toMatchObject([{ seconds: 4 }]);
    await person.button('voice.more');
  });

  it('the phone’s own "back": it is kept with the question it was said to', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(4);
    person.taking.goTo('second');
    await waitFor(() => expect(person.spoken).toMatchObject([{ seconds: 4 }]));
    expect(person.taking.answers['second']).toBeUndefined();
    await person.button('voice.speak');
  });

  it('another tab takes the answers over: this one names nothing any more, and what was said is there', async () => {
    const person = await asked();
    await person.begins();
    recorder.speak(4);
    person.taking.lost();
    await waitFor(async () => expect(Object.values(await person.onDisk())).toEqual([400]));
    await waitFor(() => expect(recorder.live).toBe(false));
    expect(person.taking.draft).toBeUndefined();
    expect(person.taking.answers).toEqual({});
  });

  it('the permission comes when the person has gone on: the microphone is let go unused', async () => {
    const person = await asked();
    await person.press('voice.speak');
    await person.press('voice.start');
    person.taking.goTo('second');
    await person.button('voice.speak');
    await waitFor(() => expect(recorder.asked).toBe(1));
    await waitFor(() => expect(recorder.live).toBe(false));
    expect(person.taking.draft).toBeUndefined();
  });
});

describe('after a crash', () => {
  const ID = '11111111-1111-4111-8111-111111111111';

  /** A draft on the disk with a recording that never ended, as a kill leaves it. */
  async function cutOff(chunks: number, named = true): Promise<Speaker> {
    const person = new Speaker();
    const recordings = [{ id: ID, type: 'audio/webm' as const, seconds: 0 }];
    const draft = {
      ...person.taking.context,
      id: '22222222-2222-4222-8222-222222222222',
      at: 'first',
      answers: named ? { first: { kind: 'text' as const, text: '', recordings } } : {},
    };
    await person.store.saveDraft(draft);
    await person.store.run((db) => beginRecording(db, { id: ID, type: 'audio/webm', draft: draft.id, question: 'first' }));
    for (let at = 0; at < chunks; at++) {
      await person.store.run((db) => keepSound(db, ID, at, new Uint8Array(3_800)));
    }
    person.carriesOn(draft);
    return person;
  }

  it.each([true, false])('what was kept is in the answer, to be heard and kept (named before: %s)', async (named) => {
    const person = await cutOff(20, named);
    await person.reads('voice.recovered', { length: person.t('voice.seconds', { count: 20 }) });
    expect(person.spoken).toEqual([{ id: ID, type: 'audio/webm', seconds: 20 }]);
    await waitFor(async () => expect(await person.device.rows('recordings')).toMatchObject([{ id: ID, seconds: 20 }]));
    await person.press('voice.keep');
    await waitFor(() => expect(screen.queryByRole('button', { name: person.t('voice.keep') })).toBeNull());
    expect(person.spoken).toHaveLength(1);
  });

  it('or deleted', async () => {
    const person = await cutOff(20);
    await person.press('voice.delete');
    await person.press('voice.deleteYes');
    await person.button('voice.speak');
    expect(person.spoken).toEqual([]);
    await waitFor(async () => expect(await person.onDisk()).toEqual({}));
  });

  it.each([
    [20, 'what was said instead is there, and what it replaced does not come back'],
    [0, 'nothing had been said instead: what it was to replace is there'],
  ])('with %i seconds of another try: %s', async (chunks) => {
    const person = new Speaker();
    const [old, other] = [ID, '33333333-3333-4333-8333-333333333333'];
    const recordings = [{ id: other, type: 'audio/webm' as const, seconds: 0 }];
    const draft = {
      ...person.taking.context,
      id: '22222222-2222-4222-8222-222222222222',
      at: 'first',
      answers: { first: { kind: 'text' as const, text: '', recordings } },
    };
    await person.store.saveDraft(draft);
    const of = { type: 'audio/webm', draft: draft.id, question: 'first' } as const;
    await person.store.run((db) => beginRecording(db, { ...of, id: old }));
    await person.store.run((db) => keepSound(db, old, 0, new Uint8Array(3_800)));
    await person.store.run((db) => endRecording(db, old, 30));
    await person.store.run((db) => beginRecording(db, { ...of, id: other, instead: [old] }));
    for (let at = 0; at < chunks; at++) await person.store.run((db) => keepSound(db, other, at, new Uint8Array(3_800)));
    person.carriesOn(draft);
    const [left, seconds] = chunks > 0 ? [other, chunks] : [old, 30];
    await waitFor(() => expect(person.spoken).toEqual([{ id: left, type: 'audio/webm', seconds }]));
    await waitFor(async () => expect(Object.keys(await person.onDisk())).toEqual([left]));
  });

  it('of which nothing was kept: the answer names it no more', async () => {
    const person = await cutOff(0);
    await person.button('voice.speak');
    await waitFor(() => expect(person.spoken).toEqual([]));
    await waitFor(async () => expect(await person.device.rows('recordings')).toEqual([]));
  });

  it('is in the answer even if the person never comes to its question again', async () => {
    const person = await cutOff(20);
    person.taking.goTo('check');
    await waitFor(() => expect(person.spoken).toMatchObject([{ seconds: 20 }]));
  });
});

describe('what was said', () => {
  it('is heard before it counts, and let go with the page', async () => {
    const person = await spoke(3);
    await waitFor(() => expect(addresses.size).toBe(1));
    await person.press('voice.play');
    await person.press('voice.hold');
    const where = screen.getByRole('slider', { name: person.t('voice.position') });
    expect(where.getAttribute('max')).toBe('3');
    fireEvent.input(where, { target: { value: '2' } });
    const at = { at: person.t('voice.seconds', { count: 2 }), length: person.t('voice.seconds', { count: 3 }) };
    expect(where.getAttribute('aria-valuetext')).toBe(person.t('voice.at', at));
    person.taking.goTo('check');
    await waitFor(() => expect(addresses.size).toBe(0));
    expect(document.getElementById('voice')).toBeNull();
  });

  it('does not play, as in a call: it is said to be kept, and can be tried again', async () => {
    const person = await spoke(3);
    await waitFor(() => expect(addresses.size).toBe(1));
    vi.mocked(HTMLMediaElement.prototype.play).mockRejectedValueOnce(new DOMException('no sound device', 'NotSupportedError'));
    await person.press('voice.play');
    expect((await screen.findByRole('alert')).textContent).toBe(person.t('voice.cannotPlay'));
    expect(document.activeElement).toBe(await person.button('voice.play'));
    await person.press('voice.play');
    await person.button('voice.hold');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is deleted only after a question, and then gone from answer and disk', async () => {
    const person = await spoke(3);
    await person.press('voice.delete');
    expect(document.activeElement?.textContent).toBe(person.t('voice.deleteSure'));
    await person.press('voice.deleteNo');
    await waitFor(async () => expect(document.activeElement).toBe(await person.button('voice.delete')));
    await person.press('voice.delete');
    await person.press('voice.deleteYes');
    await waitFor(async () => expect(document.activeElement).toBe(await person.button('voice.speak')));
    expect(person.said).toBe(person.t('voice.deleted'));
    expect(person.spoken).toEqual([]);
    await waitFor(async () => expect(await person.device.rows('sounds')).toEqual([]));
    expect(addresses.size).toBe(0);
  });

  it('is recorded again: what was there goes only when there is something in its place', async () => {
    const person = await spoke(30);
    const [old] = person.spoken;
    await person.press('voice.again');
    await person.press('voice.againNo');
    expect(person.spoken).toEqual([old]);

    recorder.answer = 'NotAllowedError';
    await person.press('voice.again');
    await person.press('voice.againYes');
    await person.reads('voice.cannot.refused');
    expect(person.spoken).toEqual([old]);
    await person.press('voice.instead');

    recorder.answer = undefined;
    await person.press('voice.again');
    await person.press('voice.againYes');
    await person.button('voice.stop');
    recorder.speak(40);
    await person.press('voice.stop');
    await waitFor(() => expect(person.spoken).toMatchObject([{ seconds: 40 }]));
    await waitFor(async () => expect(Object.keys(await person.onDisk())).toEqual([person.spoken[0]?.id]));
  });

  it('is not lost when nothing comes of another try', async () => {
    const person = await spoke(30);
    const [old] = person.spoken;
    await person.press('voice.again');
    await person.press('voice.againYes');
    await person.press('voice.stop');
    await person.reads('voice.stopped.nothing');
    expect(person.spoken).toEqual([old]);
    await waitFor(async () => expect(Object.keys(await person.onDisk())).toEqual([old?.id]));
  });

  it('leaves nothing on the screen or in memory for the next person', async () => {
    const person = await spoke(3);
    await waitFor(() => expect(addresses.size).toBe(1));
    person.taking.startAgain();
    await person.button('voice.speak');
    await waitFor(() => expect(addresses.size).toBe(0));
    expect(screen.queryByRole('button', { name: person.t('voice.play') })).toBeNull();
    await person.press('voice.speak');
    // They have not been told anything yet.
    expect(await screen.findByRole('heading', { name: person.t('voice.before') })).toBeTruthy();
  });
});
