import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../src/domain/survey/dayAfter.ts';
import { waveOf } from '../../../src/domain/survey/wave.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('2000-01-01', days));

describe('a wave', () => {
  it('is a quarter', () => {
    expect(waveOf('2026-11-24')).toEqual({
      id: '2026-Q4',
      first: '2026-10-01',
      last: '2026-12-31',
      label: 'October to December 2026',
    });
    expect(['2027-01-01', '2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01', '2027-09-30'].map((day) => waveOf(day).id)).toEqual([
      '2027-Q1',
      '2027-Q1',
      '2027-Q2',
      '2027-Q2',
      '2027-Q3',
      '2027-Q3',
    ]);
  });

  it('has every day in exactly one: the day after its last is the first of the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { id, first, last } = waveOf(day);
        expect(first <= day && day <= last).toBe(true);
        expect([waveOf(first).id, waveOf(last).id]).toEqual([id, id]);
        const next = waveOf(dayAfter(last, 1));
        expect(next.first).toBe(dayAfter(last, 1));
        expect(next.id > id).toBe(true);
      }),
    );
  });

  it.each(['2026-13-01', '2026-00-10', '24.11.2026', ''])('is refused for "%s", which is no day', (day) => {
    expect(() => waveOf(day)).toThrow('no ISO day');
  });
});
