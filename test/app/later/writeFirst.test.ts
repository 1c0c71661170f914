import { describe, expect, it, vi } from 'vitest';
import { askToWrite, writeWhenAsked } from '../../../src/app/later/writeFirst.ts';

describe('a tab that takes a survey over', () => {
  it('waits until the tab that has it has written what was still being typed', async () => {
    let settle: () => void = () => undefined;
    const write = vi.fn(() => new Promise<void>((resolve) => (settle = resolve)));
    const stop = writeWhenAsked('quick', write);
    const taken = vi.fn();
    const asking = askToWrite('quick').then(taken);
    await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1));
    expect(taken).not.toHaveBeenCalled();
    settle();
    await asking;
    stop();
  });

  it('does not wait for a tab that hangs, nor for one with another survey', async () => {
    const write = vi.fn(async () => undefined);
    const stop = writeWhenAsked('parent-experience', write);
    await askToWrite('quick');
    expect(write).not.toHaveBeenCalled();
    stop();
  });

  it('is not answered by a tab that has it no more', async () => {
    const write = vi.fn(async () => undefined);
    writeWhenAsked('quick', write)();
    await askToWrite('quick');
    expect(write).not.toHaveBeenCalled();
  });
});
