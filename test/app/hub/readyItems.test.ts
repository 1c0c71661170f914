import { describe, expect, it } from 'vitest';
import { type Facts, readyItems } from '../../../src/app/hub/readyItems.ts';

const READY: Facts = {
  persisted: true,
  room: 2e9,
  files: { all: 400, missing: 0 },
  recorded: { languages: ['اردو'], all: 12, missing: 0 },
  app: 'newest',
  clock: 1_200,
  now: new Date(2026, 10, 28, 9, 12),
  battery: { level: 0.9, charging: false },
};
const states = (facts: Partial<Facts>) => Object.fromEntries(readyItems({ ...READY, ...facts }).map(({ id, state }) => [id, state]));
const item = (id: string, facts: Partial<Facts>) => readyItems({ ...READY, ...facts }).find((each) => each.id === id);

describe('a tablet that goes offline for a day', () => {
  it('is ready when all is there, and nothing is left to do', () => {
    const items = readyItems(READY);
    expect(items.map(({ state }) => state)).toEqual(items.map(() => 'ready'));
    expect(items.every(({ todo }) => todo === undefined)).toBe(true);
  });

  it.each([
    ['storage', { persisted: false }],
    ['space', { room: 100e6 }],
    ['files', { files: { all: 400, missing: 1 } }],
    ['recorded', { recorded: { languages: [], all: 12, missing: 1 } }],
    ['app', { app: 'waiting' }],
    ['clock', { clock: 3_600_000 }],
    ['clock', { clock: -3_600_000 }],
    ['battery', { battery: { level: 0.3, charging: false } }],
  ] as const)('is not: %s, and says what to do', (id, facts) => {
    expect(states(facts)).toEqual({ ...states({}), [id]: 'missing' });
    expect(item(id, facts)?.todo).toBeTruthy();
  });

  it('claims nothing that the browser or the network does not tell: a person has to look', () => {
    const unknown = { room: undefined, files: undefined, recorded: undefined, app: undefined, clock: undefined, battery: undefined };
    expect(Object.values(states(unknown)).filter((state) => state === 'look')).toHaveLength(6);
  });

  it('says how the hours of speaking are counted', () => {
    expect(item('space', { room: 500e6 })?.said).toMatch(
      /room for 12 hours of speaking. An hour of speaking takes 14 MB, and 3 times that/,
    );
  });

  it('that is charging may be nearly empty', () => {
    expect(item('battery', { battery: { level: 0.1, charging: true } })?.state).toBe('ready');
  });
});
