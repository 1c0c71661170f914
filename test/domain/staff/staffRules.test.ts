import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentExperience } from '../../../src/content/surveys/parent-experience.ts';
import { youngPeople } from '../../../src/content/surveys/young-people.ts';
import { contactDetail } from '../../../src/domain/staff/contactDetail.ts';
import { workingDaysAfter } from '../../../src/domain/staff/workingDays.ts';
import { profileOf } from '../../../src/domain/survey/profileOf.ts';
import { mayQuote } from '../../../src/endpoint/staff/listening/mayQuote.ts';
import { suggestThemes } from '../../../src/endpoint/staff/listening/suggestThemes.ts';

describe('working days', () => {
  it('leave out Saturdays and Sundays', () => {
    expect(['2026-11-24', '2026-11-27', '2026-11-28', '2026-11-29'].map((day) => workingDaysAfter(day, 1))).toEqual([
      '2026-11-25',
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(workingDaysAfter('2026-12-30', 3)).toBe('2027-01-04');
  });
});

describe('contact details', () => {
  it('are found as people write them', () => {
    expect(['a.b@c.org', 'Mail: حسن@مثال.com'].map(contactDetail)).toEqual(['email address', 'email address']);
    expect(['0161 253 5678', '07700-900123', '+44 161 496 0000', '(0161) 4960000', 'call07700900123now'].map(contactDetail)).toEqual(
      Array.from({ length: 5 }, () => 'phone number'),
    );
  });

  it('are not found in dates, numbers and money', () => {
    for (const text of ['2026-11-24 and 2026-11-25', '24.11.2026 10:30', '£120,000 for 35 families', '100000 people', 'at 2 @ the hub']) {
      expect([text, contactDetail(text)]).toEqual([text, undefined]);
    }
  });
});

describe('who a response is from', () => {
  it('is read from whatever the survey asks', () => {
    const answers = {
      age: { kind: 'one', code: '14-to-15' },
      needs: { kind: 'many', codes: ['something-else', 'sensory-or-physical'] },
    } as const;
    expect(profileOf(parentExperience, answers)).toEqual({ respondent: 'parent', age: '14-to-15', needs: ['sensory-or-physical'] });
    expect(profileOf(parentExperience, {})).toEqual({ respondent: 'parent', age: undefined, needs: [] });
  });

  it('puts a young person of 8 to 10 with the age band they are in', () => {
    expect(profileOf(youngPeople, { age: { kind: 'one', code: '8-to-10' } })).toMatchObject({ respondent: 'young-person', age: '5-to-10' });
  });
});

describe('suggested themes', () => {
  it('need two texts that agree, and a quarter of the likeness', () => {
    expect(suggestThemes([{ score: 9, themes: ['waiting'] }])).toEqual([]);
    const crowd = [
      { score: 9, themes: ['waiting', 'health'] as const },
      { score: 8, themes: ['waiting'] as const },
      { score: 1, themes: ['transport', 'health'] as const },
      { score: 1, themes: ['transport'] as const },
    ];
    expect(suggestThemes(crowd)).toEqual(['waiting', 'health']);
  });

  it('ask the ten most alike, whatever comes after them and in whatever order they stand', () => {
    const near = Array.from({ length: 10 }, () => ({ score: 5, themes: ['health'] as const }));
    const far = Array.from({ length: 40 }, () => ({ score: 4, themes: ['transport'] as const }));
    expect(suggestThemes([...far, ...near])).toEqual(['health']);
    expect(suggestThemes([])).toEqual([]);
  });
});

it('nothing but a plain yes is a permission to quote', () => {
  expect(mayQuote({ quote: { kind: 'one', code: 'yes' } })).toBe(true);
  const others = fc.oneof(
    fc.constant({}),
    fc.constant({ quote: { kind: 'apart', apart: 'prefer-not-to-say' } as const }),
    fc.constant({ quote: { kind: 'many', codes: ['yes'] } as const }),
    fc.constant({ quote: { kind: 'text', text: 'yes' } as const }),
    fc.constant({ other: { kind: 'one', code: 'yes' } as const }),
    fc
      .string()
      .filter((code) => code !== 'yes')
      .map((code) => ({ quote: { kind: 'one', code } as const })),
  );
  fc.assert(fc.property(others, (answers) => !mayQuote(answers)));
});
