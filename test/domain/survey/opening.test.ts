import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../src/domain/survey/dayAfter.ts';
import { ALWAYS, closingOn, type Decision, decided, hasOpened, mayFinish, type Opening } from '../../../src/domain/survey/opening.ts';

const TODAY = '2026-11-24';
const between = (from: string, until: string): Decision => ({ state: 'between', from, until });

describe('a survey', () => {
  it('that nobody has decided about is open', () => {
    expect(closingOn(ALWAYS, TODAY)).toBeUndefined();
  });

  it('is open from its first day to its last, both included', () => {
    const opening = decided(ALWAYS, between('2026-12-01', '2026-12-31'), TODAY);
    expect(['2026-12-01', '2026-12-15', '2026-12-31'].map((day) => closingOn(opening, day))).toEqual([undefined, undefined, undefined]);
    expect(closingOn(opening, '2026-11-30')).toMatchObject({ opens: '2026-12-01' });
    expect(closingOn(opening, '2027-01-01')).toEqual({ finish: '2027-01-14' });
  });

  it('that closes lets answers that were begun be finished for fourteen days', () => {
    const opening = decided(ALWAYS, { state: 'closed' }, TODAY);
    const closing = closingOn(opening, TODAY);
    expect(closing).toEqual({ finish: '2026-12-07' });
    expect(closing && [mayFinish(closing, '2026-12-07'), mayFinish(closing, '2026-12-08')]).toEqual([true, false]);
    expect(closingOn(opening, '2026-12-08')).toEqual({});
  });

  it('that is closed today for a wave to come still lets answers of the last one be finished', () => {
    const wave = decided(ALWAYS, between('2026-10-01', '2026-11-20'), '2026-10-01');
    const next = decided(wave, between('2027-01-01', '2027-03-31'), TODAY);
    expect(closingOn(next, TODAY)).toEqual({ opens: '2027-01-01', finish: '2026-12-04' });
    expect(closingOn(next, '2026-12-05')).toEqual({ opens: '2027-01-01' });
  });

  it('is taken for open by a device that has been told the day, once the day has come', () => {
    expect([
      hasOpened({ opens: '2027-01-01' }, '2026-12-31'),
      hasOpened({ opens: '2027-01-01' }, '2027-01-01'),
      hasOpened({}, TODAY),
    ]).toEqual([false, true, false]);
  });

  it('gets no second grace by being closed again, whatever has been decided before', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => dayAfter('2026-01-01', days));
    const opening: fc.Arbitrary<Opening> = fc.oneof(
      fc.constant(ALWAYS),
      day.map((since) => ({ state: 'closed' as const, since })),
      fc
        .tuple(day, day)
        .map(([one, other]) => ({ state: 'between' as const, from: one < other ? one : other, until: one < other ? other : one })),
    );
    fc.assert(
      fc.property(opening, day, (before, today) => {
        const closing = closingOn(before, today);
        const after = closingOn(decided(before, { state: 'closed' }, today), today);
        if (!closing) expect(after?.finish).toBe(dayAfter(today, 13));
        else if (closing.finish !== undefined) expect(after?.finish).toBe(closing.finish);
        else if (closing.opens === undefined && before.state === 'between') expect(after?.finish).toBeUndefined();
      }),
    );
  });
});
