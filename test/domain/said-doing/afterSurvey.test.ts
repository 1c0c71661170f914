import { describe, expect, it } from 'vitest';
import { SUPPORT } from '../../../src/content/support.ts';
import { surveyOf } from '../../../src/content/surveys.ts';
import { entriesAfter } from '../../../src/domain/said-doing/entriesAfter.ts';
import { prioritiesOf } from '../../../src/domain/said-doing/prioritiesOf.ts';
import { supportFor } from '../../../src/domain/said-doing/supportFor.ts';
import { topicsOf } from '../../../src/domain/said-doing/topicsOf.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';

const named = (id: string): Survey => {
  const survey = surveyOf(id);
  if (!survey) throw new Error(`no survey ${id}`);
  return survey;
};
const quick = named('quick');
const say = named('say');

describe('what happened with what families said', () => {
  const entry = (id: string, priority: 'PA2' | 'PA3' | 'PA6', changedOn: string) => ({ id, priority, changedOn });
  const entries = [
    entry('plans', 'PA6', '2026-11-20'),
    entry('old-waits', 'PA3', '2026-01-01'),
    entry('new-waits', 'PA3', '2026-11-10'),
    entry('toolkit', 'PA2', '2026-10-01'),
    entry('older-waits', 'PA3', '2025-01-01'),
  ];
  const told = (survey: Survey) => entriesAfter(entries, prioritiesOf(survey), 3).map(({ id }) => id);

  it('is of what the survey asked about, what changed last first, and three at most', () => {
    expect(prioritiesOf(quick)).toEqual(['PA2', 'PA3', 'AI1']);
    expect(told(quick)).toEqual(['new-waits', 'toolkit', 'old-waits']);
  });

  it('is of anything where the survey asked about no part of the plan', () => {
    expect(told(say)).toEqual(['plans', 'new-waits', 'toolkit']);
  });
});

describe('support while you wait', () => {
  it('fits what was answered, not what was passed over', () => {
    expect(topicsOf(quick, { 'waiting-advice': { kind: 'one', code: 'not-helpful' } })).toEqual(['waiting', 'health']);
    expect(topicsOf(quick, { 'waiting-advice': { kind: 'apart', apart: 'does-not-apply' } })).toEqual([]);
  });

  it('fits the theme that somebody chose for their own words', () => {
    const answers = { words: { kind: 'text', text: 'The bus never comes.' }, theme: { kind: 'one', code: 'transport' } } as const;
    expect(topicsOf(say, answers)).toEqual(['transport']);
    expect(supportFor(SUPPORT, ['transport'], 'parent').map(({ id }) => id)).toEqual(['sendiass', 'local-offer']);
  });

  it('is for the family first where a parent has answered, and for young people themselves where one of them has', () => {
    const ids = (respondent: 'parent' | 'young-person') => supportFor(SUPPORT, ['mental-health'], respondent).map(({ id }) => id);
    expect(ids('young-person')[0]).toBe('childline');
    expect(ids('parent').at(-1)).toBe('childline');
    expect(ids('parent').toSorted()).toEqual(ids('young-person').toSorted());
  });

  it('is never nothing', () => {
    expect(supportFor(SUPPORT, topicsOf(say, {}), say.respondent).length).toBeGreaterThan(0);
  });
});
