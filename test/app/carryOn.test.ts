import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letCarryOn, mayCarryOn } from '../../src/app/carryOn.ts';

beforeEach(() => localStorage.setItem('heard.tablet', 'its-id'));
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
});

describe('what a group left unfinished', () => {
  it('is there for whoever opens the page on a facilitator’s own device', () => {
    localStorage.clear();
    expect([mayCarryOn(), mayCarryOn()]).toEqual([true, true]);
  });

  it('is behind the PIN on a shared tablet: once for the worker who comes from the desk, for nobody who opens or reloads the page', () => {
    expect(mayCarryOn()).toBe(false);
    letCarryOn();
    expect([mayCarryOn(), mayCarryOn()]).toEqual([true, false]);
  });

  it('does not wait for the next person when the worker never came to the page', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    letCarryOn();
    vi.setSystemTime(Date.now() + 61_000);
    expect(mayCarryOn()).toBe(false);
  });
});
