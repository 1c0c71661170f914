import { describe, expect, it } from 'vitest';
import { lookNow, newSince } from '../../../src/domain/said-doing/look.ts';

const transport = { id: 'transport', changedOn: '2026-11-01' };
const waits = { id: 'waits', changedOn: '2026-11-01' };
const plans = { id: 'plans', changedOn: '2026-11-09' };
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('new since I last looked', () => {
  it('is nothing at the first look: everything would be', () => {
    const first = lookNow(undefined, [transport, waits], '2026-11-02');
    expect(newSince(first.before, [transport, waits])).toEqual([]);
  });

  it('is what came and what changed since, and says since when', () => {
    const first = lookNow(undefined, [transport, waits], '2026-11-02');
    const changed = { ...waits, changedOn: '2026-11-08' };
    const second = lookNow(first, [transport, changed, plans], '2026-11-10');
    expect(second.before?.day).toBe('2026-11-02');
    expect(ids(newSince(second.before, [transport, changed, plans]))).toEqual(['waits', 'plans']);
  });

  it('stays what it was when the page is opened again on the same day', () => {
    const first = lookNow(undefined, [transport], '2026-11-02');
    const morning = lookNow(first, [transport, plans], '2026-11-10');
    const evening = lookNow(morning, [transport, plans, waits], '2026-11-10');
    expect(ids(newSince(evening.before, [transport, plans, waits]))).toEqual(['plans', 'waits']);
  });

  it('misses nothing that was published later on the day of the look', () => {
    const first = lookNow(undefined, [transport], '2026-11-09');
    const next = lookNow(first, [transport, plans], '2026-11-10');
    expect(ids(newSince(next.before, [transport, plans]))).toEqual(['plans']);
  });

  it('is over at the next look', () => {
    const looks = ['2026-11-02', '2026-11-10', '2026-11-20'];
    const last = looks.reduce<ReturnType<typeof lookNow> | undefined>((look, day) => lookNow(look, [transport, plans], day), undefined);
    expect(newSince(last?.before, [transport, plans])).toEqual([]);
  });
});
