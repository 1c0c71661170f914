import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import { completeDraft } from '../../../src/domain/response/completeDraft.ts';
import { misfit } from '../../../src/domain/response/misfit.ts';
import type { Draft } from '../../../src/domain/response/response.ts';
import type { Answers } from '../../../src/domain/survey/answer.ts';
import { route } from '../../../src/domain/survey/branching.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { anyAnswers } from '../survey/anyAnswers.ts';
import { anySurvey } from '../survey/anySurvey.ts';

const survey: Survey = {
  id: 'small',
  version: 2,
  respondent: 'parent',
  minutes: 1,
  sections: [
    {
      id: 'only',
      pages: [
        { kind: 'choose-one', id: 'support', options: [{ code: 'plan' }, { code: 'none' }] },
        { kind: 'number', id: 'months', least: 0, most: 99, when: { question: 'support', selected: ['plan'] } },
        { kind: 'choose-one', id: 'consent', options: [{ code: 'yes' }], required: true },
      ],
    },
  ],
};

const draftOf = (of: Survey, answers: Answers): Draft => ({
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  survey: of.id,
  version: of.version,
  language: 'ur',
  format: 'standard',
  channel: 'own-phone',
  campaign: 'radcliffe-hub',
  answers,
  at: 'check',
});
const consent = { kind: 'one', code: 'yes' } as const;
const months = { kind: 'number', number: 7 } as const;

describe('a draft that is finished', () => {
  it('becomes a response under its own id, with its context and its day, and without the page it stood on', () => {
    const { at: _, ...context } = draftOf(survey, {});
    expect(completeDraft(survey, draftOf(survey, { consent }), '2026-11-22')).toEqual({
      ok: true,
      response: { ...context, day: '2026-11-22', answers: { consent } },
    });
  });

  it('leaves out what is out of reach', () => {
    const done = completeDraft(survey, draftOf(survey, { support: { kind: 'one', code: 'none' }, months, consent }), '2026-11-22');
    expect(done.ok && done.response.answers).toEqual({ support: { kind: 'one', code: 'none' }, consent });
  });

  it('names the question that stands in the way: the first that is required and empty, or that does not fit', () => {
    expect(completeDraft(survey, draftOf(survey, {}), '2026-11-22')).toEqual({ ok: false, question: 'consent' });
    const plan = { support: { kind: 'one', code: 'plan' }, consent } as const;
    expect(completeDraft(survey, draftOf(survey, { ...plan, months: { kind: 'number', number: 100 } }), '2026-11-22')).toEqual({
      ok: false,
      question: 'months',
    });
  });

  it('is never refused for an answer that nobody would read', () => {
    const hidden = { consent, months: { kind: 'number', number: -1 } } as const;
    expect(completeDraft(survey, draftOf(survey, hidden), '2026-11-22')).toMatchObject({ ok: true });
  });

  it('always becomes a response that the endpoint takes, whatever was answered and taken back', () => {
    const anyTaking = fc.oneof(anySurvey, fc.constantFrom(...SURVEYS)).chain((each) => fc.tuple(fc.constant(each), anyAnswers(each)));
    fc.assert(
      fc.property(anyTaking, ([each, answers]) => {
        const done = completeDraft(each, draftOf(each, answers), '2026-11-22');
        expect(done).toMatchObject({ ok: true, response: { answers: route(each, answers).within } });
        expect(done.ok && misfit(each, done.response.answers)).toBeUndefined();
      }),
    );
  });
});

describe('answers that come from outside', () => {
  it.each<[string, Answers, string]>([
    ['an answer to a question that was not asked', { consent, months }, 'months'],
    ['an answer to a question that does not exist', { consent, shoes: months }, 'shoes'],
    ['a required question left out', { support: { kind: 'one', code: 'none' } }, 'consent'],
    ['a code that is not offered', { consent: { kind: 'one', code: 'no' } }, 'consent'],
  ])('do not fit: %s', (_, answers, question) => {
    expect(misfit(survey, answers)).toBe(question);
  });

  it('do not fit under a name that every object inherits', () => {
    expect(misfit(survey, { consent, constructor: months })).toBe('constructor');
  });
});
