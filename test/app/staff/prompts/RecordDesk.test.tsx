import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../../src/app/staff/api.ts';
import { AgreeForm } from '../../../../src/app/staff/prompts/AgreeForm.tsx';
import type { PromptApi } from '../../../../src/app/staff/prompts/PromptApi.ts';
import { RecordDesk } from '../../../../src/app/staff/prompts/RecordDesk.tsx';
import type { DeskPart, PromptDesk } from '../../../../src/contract/promptRecording.ts';
import { render } from '../../render.ts';
import { FakeMicrophone } from './fakeMicrophone.ts';

const part = (page: string, option: string | undefined, text: string, more: Partial<DeskPart> = {}): DeskPart => ({
  page,
  ...(option !== undefined && { option }),
  words: text,
  texts: [text],
  elsewhere: 0,
  changed: false,
  waiting: [],
  ...more,
});
const WAITING = { id: 'w1', day: '2026-11-23', ms: 1_400, type: 'audio/mp4' } as const;
const desk: PromptDesk = {
  lang: 'ur',
  dir: 'rtl',
  name: 'اردو',
  survey: { id: 'tea', title: 'Tea' },
  drafts: 0,
  parts: [
    part('often', undefined, 'آپ کتنی بار چائے پیتے ہیں؟'),
    part('often', 'always', 'ہمیشہ', { published: { sha256: 'a'.repeat(64), type: 'audio/mp4', ms: 900 } }),
    part('often', 'never', 'کبھی نہیں'),
    part('why', undefined, 'کیوں؟', { waiting: [{ ...WAITING, by: '<b>circle</b>' }] }),
  ],
};

let microphone: FakeMicrophone;
let kept: string[];
let answer: Reply<DeskPart['waiting'][number]>;
const api: PromptApi = {
  record: async ({ words }) => {
    kept.push(words);
    return answer;
  },
  sound: async () => ({ ok: true, value: new Blob(['sound']) }),
};

beforeEach(() => {
  localStorage.clear();
  microphone = new FakeMicrophone();
  microphone.install();
  kept = [];
  answer = { ok: true, value: WAITING };
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = (more: Partial<Parameters<typeof RecordDesk>[0]> = {}) =>
  render(<RecordDesk desk={desk} api={api} begin="missing" changed={() => {}} {...more} />);
const key = (letter: string) => fireEvent.keyDown(document.body, { key: letter });
const place = () => screen.getByRole('heading', { level: 2, name: /^Page/ }).textContent;
async function record(): Promise<void> {
  key('r');
  await screen.findByText('Speak now.');
  key('r');
  await screen.findByText(/^Recorded/);
}

describe('recording one text after the other', () => {
  it('is done by keyboard alone: record, stop, keep, and the next that is missing comes with the focus on it', async () => {
    show();
    expect(place()).toContain('Page 1 of 2, the question');
    await record();
    expect(document.activeElement?.textContent).toContain('Listen');
    key('k');
    await screen.findByText('Kept. This is the next one.');
    expect(kept).toEqual(['آپ کتنی بار چائے پیتے ہیں؟']);
    expect(place()).toContain('Page 1 of 2, option 2 of 2');
    await waitFor(() => expect(document.activeElement?.textContent).toBe(place()));
  });

  it('shows the words in their own language and direction, with the question above an option', () => {
    show();
    key('n');
    const [words] = screen.getAllByText('ہمیشہ');
    const around = words?.closest('[lang]');
    expect([around?.getAttribute('lang'), around?.getAttribute('dir')]).toEqual(['ur', 'rtl']);
    expect(around?.textContent).toContain('آپ کتنی بار چائے پیتے ہیں؟');
  });

  it('says so when nothing was heard', async () => {
    microphone.hears = new Float32Array(32_000);
    show();
    await record();
    expect(screen.getByText('Nothing can be heard. Is the right microphone on?')).toBeTruthy();
  });

  it('loses nothing when it cannot be handed in: it can be kept again', async () => {
    answer = { ok: false, code: 'offline', message: 'There is no connection.' };
    show();
    await record();
    key('k');
    await screen.findByText('There is no connection.');
    expect(screen.getByText(/^Recorded/)).toBeTruthy();
    answer = { ok: true, value: WAITING };
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Kept. This is the next one.');
    expect(kept).toHaveLength(2);
  });

  it('says that what was not kept is gone, when somebody goes on', async () => {
    show();
    await record();
    key('n');
    expect(screen.getByText('The recording was not kept, and is gone.')).toBeTruthy();
    expect(kept).toEqual([]);
  });

  it('stops by itself after two minutes, and when the page is not seen any more, with what was said', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    show();
    key('r');
    await screen.findByText('Speak now.');
    act(() => void vi.advanceTimersByTime(120_000));
    await screen.findByText(/^Recorded/);
    key('p');
    key('n');
    key('r');
    await screen.findByText('Speak now.');
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await screen.findByText(/^Recorded/);
  });

  it('keeps the microphone open from one text to the next, and closes it with the page', async () => {
    const { unmount } = show();
    await record();
    key('k');
    await screen.findByText('Kept. This is the next one.');
    await record();
    expect([microphone.asked, microphone.open]).toEqual([1, true]);
    unmount();
    await waitFor(() => expect(microphone.open).toBe(false));
  });

  it.each([
    ['NotAllowedError', /was told not to let this page/],
    ['NotFoundError', /No microphone was found/],
    ['NotReadableError', /Another program/],
  ])('says what helps when there is no microphone: %s', async (name, text) => {
    microphone.refuses = name;
    show();
    key('r');
    expect(await screen.findByText(text)).toBeTruthy();
    microphone.refuses = undefined;
    await record();
  });

  it('opens no microphone before whoever speaks has agreed', async () => {
    const { rerender } = show({ api: { sound: api.sound }, ask: <AgreeForm reader="staff" lang="ur" onAgreed={() => agreed()} /> });
    const agreed = () => rerender(<RecordDesk desk={desk} api={api} begin="missing" changed={() => {}} ask={false} />);
    key('r');
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    fireEvent.click(screen.getByRole('button', { name: 'Go on to record' }));
    const box = screen.getByRole('checkbox', { name: /knows this and agrees/ });
    expect([box.getAttribute('aria-invalid'), document.activeElement === box, microphone.asked]).toEqual(['true', true, 0]);
    fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'Go on to record' }));
    await record();
    expect(microphone.asked).toBe(1);
  });
});

describe('what has been recorded', () => {
  it('is published by an editor, one after the other, and names are text', async () => {
    const published: string[][] = [];
    const publish: PromptApi['publish'] = async (ids) => {
      published.push([...ids]);
      return { ok: true, value: { published: 1 } };
    };
    show({ api: { sound: api.sound, publish }, begin: 'waiting' });
    expect(screen.getByText(/by link: <b>circle<\/b>/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Published. Families hear it from now on.');
    expect(published).toEqual([['w1']]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(place()));
  });

  it('is neither published nor taken back nor recorded by somebody who may only listen', () => {
    show({ api: { sound: api.sound }, begin: 'waiting' });
    for (const name of [/^Record/, 'Publish', /Withdraw/, /Delete/]) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.getByRole('button', { name: /^Listen/ })).toBeTruthy();
  });
});
