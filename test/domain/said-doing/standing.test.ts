import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECISIONS, type Decision, standing } from '../../../src/domain/said-doing/standing.ts';

const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
const decided = (kind: Decision['kind'], version: number, day: number, from?: number): Decision => ({
  kind,
  version,
  madeOn: on(day),
  ...(from !== undefined && { from: on(from) }),
});

describe('where an entry stands', () => {
  it('is a draft until somebody decides', () => {
    expect(standing(1, [], on(1))).toEqual({ state: 'draft', agreed: false });
  });

  it('is published on the day that was set, and not a day earlier', () => {
    const decisions = [decided('published', 1, 3, 10)];
    expect(standing(1, decisions, on(9))).toEqual({ state: 'scheduled', agreed: false, coming: { version: 1, from: on(10) } });
    expect(standing(1, decisions, on(10))).toEqual({
      state: 'published',
      agreed: false,
      shown: { version: 1, since: on(10) },
      firstShown: on(10),
    });
  });

  it('counts the forum’s agreement for the version it saw and for no later one', () => {
    const decisions = [decided('asked', 1, 1), decided('agreed', 1, 2)];
    expect(standing(1, decisions, on(3))).toMatchObject({ state: 'signed-off', agreed: true });
    expect(standing(2, decisions, on(3))).toMatchObject({ state: 'draft', agreed: false });
  });

  it('is a draft again when the forum asks for a change, even after it had agreed', () => {
    const decisions = [decided('agreed', 1, 1), decided('change-asked', 1, 2)];
    expect(standing(1, decisions, on(3))).toMatchObject({ state: 'draft', agreed: false });
  });

  it('goes on showing the published version while the next is written', () => {
    expect(standing(2, [decided('published', 1, 1)], on(3))).toMatchObject({ state: 'draft', shown: { version: 1, since: on(1) } });
  });

  it('does not let an older version that was planned push out one that was published since', () => {
    const decisions = [decided('published', 1, 1, 20), decided('published', 2, 5)];
    expect(standing(2, decisions, on(25))).toMatchObject({ state: 'published', shown: { version: 2, since: on(5) } });
  });

  it('shows nothing once it is withdrawn, and what was planned does not come either', () => {
    const decisions = [decided('published', 1, 1), decided('published', 2, 2, 9), decided('withdrawn', 2, 3)];
    const stands = standing(2, decisions, on(20));
    expect(stands.state).toBe('withdrawn');
    expect(stands).not.toHaveProperty('shown');
    expect(stands).not.toHaveProperty('coming');
  });

  it('keeps the day on which it was first shown', () => {
    const decisions = [decided('published', 1, 1), decided('withdrawn', 1, 3), decided('published', 2, 8)];
    expect(standing(2, decisions, on(9))).toMatchObject({ firstShown: on(1), shown: { version: 2, since: on(8) } });
  });

  it('never shows a version that nobody published, or before its day', () => {
    const decision = fc
      .record({ kind: fc.constantFrom(...DECISIONS), version: fc.integer({ min: 1, max: 3 }), wait: fc.integer({ min: 0, max: 5 }) })
      .map((each) => each);
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), fc.integer({ min: 0, max: 10 }), (made, later) => {
        const decisions = made.map(({ kind, version, wait }, at) =>
          decided(kind, version, at + 1, kind === 'published' ? at + 1 + wait : undefined),
        );
        const today = on(made.length + later);
        const { shown, coming } = standing(3, decisions, today);
        if (shown) {
          expect(decisions).toContainEqual(expect.objectContaining({ kind: 'published', version: shown.version, from: shown.since }));
          expect(shown.since <= today).toBe(true);
          const withdrawn = decisions.findLast(({ kind }) => kind === 'withdrawn');
          expect(withdrawn === undefined || shown.since > withdrawn.madeOn).toBe(true);
        }
        expect(coming === undefined || coming.from > today).toBe(true);
      }),
    );
  });
});
