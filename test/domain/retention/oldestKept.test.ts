import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastKept } from '../../../src/domain/retention/lastKept.ts';
import { nextDay } from '../../../src/domain/retention/nextDay.ts';
import { oldestKept } from '../../../src/domain/retention/oldestKept.ts';
import { periodProblem } from '../../../src/domain/retention/periodProblem.ts';
import { RETENTION_KINDS, type RetentionKind } from '../../../src/domain/retention/retentionKinds.ts';

const months = { unit: 'months' } as const;
const days = { unit: 'days' } as const;

describe('the oldest day that is still kept', () => {
  it('is so many days or calendar months ago', () => {
    expect(oldestKept(days, 30, '2026-11-24')).toBe('2026-10-25');
    expect(oldestKept(months, 24, '2026-11-24')).toBe('2024-11-24');
    expect(oldestKept(months, 12, '2027-01-05')).toBe('2026-01-05');
  });

  it('is the last of a month that is too short, so that nothing goes before its time', () => {
    expect(oldestKept(months, 1, '2026-03-31')).toBe('2026-02-28');
    expect(oldestKept(months, 12, '2028-02-29')).toBe('2027-02-28');
  });

  it('is none for what is kept', () => {
    expect(oldestKept(months, 'kept', '2026-11-24')).toBeUndefined();
  });

  it('never goes back when a day passes, and a longer period never deletes more', () => {
    const anyDay = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 240 }), fc.constantFrom(days, months), (today, period, unit) => {
        const oldest = oldestKept(unit, period, today) ?? '';
        expect((oldestKept(unit, period, nextDay(today)) ?? '') >= oldest).toBe(true);
        expect((oldestKept(unit, period + 1, today) ?? '') < oldest).toBe(true);
        expect(oldest < today).toBe(true);
        // What is told of one day's things agrees with what is deleted.
        expect(oldestKept(days, period, lastKept(period, today))).toBe(today);
      }),
    );
  });
});

describe('a period', () => {
  it('has bounds that a slip of the finger does not pass', () => {
    const { words, answers } = RETENTION_KINDS;
    expect([0, 1, 120, 121, 1.5, Number.NaN].map((period) => periodProblem(words, period))).toEqual([
      'too-short',
      undefined,
      undefined,
      'too-long',
      'not-whole',
      'not-whole',
    ]);
    expect(periodProblem(words, 'kept')).toBe('must-end');
    expect(periodProblem(answers, 'kept')).toBeUndefined();
    expect(periodProblem(answers, 11)).toBe('too-short');
  });

  it.each(Object.entries(RETENTION_KINDS) as [string, RetentionKind][])('for %s has a standard within its own bounds', (_, kind) => {
    expect(periodProblem(kind, kind.standard)).toBeUndefined();
  });
});
