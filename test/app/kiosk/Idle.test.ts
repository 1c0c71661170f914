import { describe, expect, it } from 'vitest';
import { Idle } from '../../../src/app/kiosk/Idle.ts';

const MINUTE = 60_000;

/** A tablet with five minutes, and a clock that can be told. */
function tablet() {
  let clock = 1_000_000;
  const idle = new Idle(5, () => clock);
  return {
    idle,
    passes: (minutes: number) => {
      clock += minutes * MINUTE;
      return idle.state;
    },
    /** Nobody looks at the clock. */
    sleeps: (minutes: number) => {
      clock += minutes * MINUTE;
    },
  };
}

describe('a family in front of a shared tablet', () => {
  it('is asked after five minutes without a touch, with a minute to answer, and then is taken to have gone', () => {
    const { passes } = tablet();
    expect(passes(4.99)).toEqual({ at: 'active' });
    expect(passes(0.01)).toEqual({ at: 'asking', left: 60 });
    expect(passes(0.5)).toEqual({ at: 'asking', left: 30 });
    expect(passes(0.5)).toEqual({ at: 'over' });
  });

  it('that touches it has all of its time again, before it is asked and while it is', () => {
    const { idle, passes } = tablet();
    passes(4);
    idle.touch();
    expect(passes(4.9)).toEqual({ at: 'active' });
    expect(passes(1)).toMatchObject({ at: 'asking' });
    idle.touch();
    expect(passes(4.9)).toEqual({ at: 'active' });
  });

  it('that needs longer has twice the time, to answer too, and more again when it asks again, though not for ever', () => {
    const { idle, passes } = tablet();
    passes(5.5);
    idle.more();
    expect(passes(9.9)).toEqual({ at: 'active' });
    expect(passes(0.1)).toEqual({ at: 'asking', left: 120 });
    idle.more();
    expect(passes(19)).toEqual({ at: 'active' });
    for (let times = 0; times < 20; times++) idle.more();
    expect(passes(40)).toMatchObject({ at: 'asking' });
    expect(passes(8)).toEqual({ at: 'over' });
  });

  it('has gone when the tablet slept through all of it, and the touch that wakes it brings nothing back', () => {
    const { idle, passes, sleeps } = tablet();
    passes(1);
    sleeps(120);
    // Whoever wakes it touches it before anything else.
    idle.touch();
    idle.more();
    expect(idle.state).toEqual({ at: 'over' });
  });

  it('is left alone while it speaks or listens, but a sound that never ends keeps no answers on the screen', () => {
    const { idle, passes } = tablet();
    for (let minute = 0; minute < 14; minute++) {
      passes(1);
      idle.hear();
    }
    expect(passes(1)).toEqual({ at: 'active' });
    idle.hear();
    for (let minute = 0; minute < 5; minute++) {
      passes(1);
      idle.hear();
    }
    expect(passes(0.5)).toEqual({ at: 'over' });
  });

  it('loses nothing to a clock that is put back, and is not kept waiting by it', () => {
    const { idle, passes } = tablet();
    expect(passes(-600)).toEqual({ at: 'active' });
    expect(passes(5)).toMatchObject({ at: 'asking' });
    idle.touch();
    expect(passes(0)).toEqual({ at: 'active' });
  });
});
