import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { everyDay } from '../../../src/endpoint/retention/everyDay.ts';

/** A retention that finishes at once, or fails, and the clock in the test's hands. */
function start() {
  const state = { today: '2026-11-24', finished: undefined as string | undefined, runs: 0, fails: false, stopped: false };
  let task = () => {};
  const stop = everyDay({
    retention: {
      runs: { lastFinished: async () => state.finished } as never,
      async apply() {
        state.runs += 1;
        if (state.fails) throw new Error('the disk is full');
        state.finished = state.today;
        return 0;
      },
    },
    today: () => state.today,
    timer: {
      every: (_, given) => {
        task = given;
        return () => {
          state.stopped = true;
        };
      },
    },
    log: pino({ level: 'silent' }),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    state,
    stop,
    settle,
    look: async () => {
      task();
      await settle();
    },
  };
}

describe('retention while the endpoint runs', () => {
  it('is applied at the start, and once on every new day', async () => {
    const { state, look, settle } = start();
    await settle();
    expect(state.runs).toBe(1);
    await look();
    await look();
    expect(state.runs).toBe(1);
    state.today = '2026-11-25';
    await look();
    await look();
    expect(state.runs).toBe(2);
  });

  it('is tried again when it failed, and does not take the endpoint down', async () => {
    const { state, look, settle } = start();
    await settle();
    state.today = '2026-11-25';
    state.fails = true;
    await look();
    state.fails = false;
    await look();
    expect([state.runs, state.finished]).toEqual([3, '2026-11-25']);
  });

  it('ends with the endpoint', async () => {
    const { state, stop } = start();
    await stop();
    expect(state.stopped).toBe(true);
  });
});
