import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../../src/app/keeper.ts';
import { DraftWriting } from '../../../src/app/take/DraftWriting.ts';
import type { Draft } from '../../../src/domain/response/response.ts';

const draft = { id: 'one', answers: {} } as Partial<Draft> as Draft;
const written: Kept = { ok: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is still being typed', () => {
  it('is written before the page goes, although the keys have not rested', async () => {
    const save = vi.fn(async () => written);
    const writing = new DraftWriting(() => ({ draft, save }), vi.fn());
    writing.soon(300);
    expect(save).not.toHaveBeenCalled();
    await writing.flush();
    expect(save).toHaveBeenCalledExactlyOnceWith(draft);
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is waited for when it is on its way already, with what came after it', async () => {
    let settle: (kept: Kept) => void = () => undefined;
    const save = vi.fn(() => new Promise<Kept>((resolve) => (settle = resolve)));
    const writing = new DraftWriting(() => ({ draft, save }), vi.fn());
    writing.soon(0);
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
    writing.soon(300);
    const flushed = vi.fn();
    void writing.flush().then(flushed);
    settle(written);
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(2);
    expect(flushed).not.toHaveBeenCalled();
    settle(written);
    await vi.advanceTimersByTimeAsync(0);
    expect(flushed).toHaveBeenCalledTimes(1);
  });

  it('keeps nobody waiting where nothing was answered', async () => {
    const save = vi.fn(async () => written);
    await new DraftWriting(() => ({ draft, save }), vi.fn()).flush();
    expect(save).not.toHaveBeenCalled();
  });
});
