import { describe, expect, it } from 'vitest';
import { checkSurvey } from '../../src/domain/survey/checkSurvey.ts';
import type { Condition } from '../../src/domain/survey/condition.ts';
import type { Page, Scale, Survey } from '../../src/domain/survey/survey.ts';

const scale: Scale = { id: 'quality', points: ['good', 'poor'], positive: ['good'] };
const three: Scale = { id: 'three', points: ['yes', 'sort-of', 'no'], positive: ['yes'] };

const support: Page = { kind: 'choose-one', id: 'support', options: [{ code: 'plan' }, { code: 'none' }], apart: ['dont-know'] };
const lately: Page = {
  kind: 'choose-many',
  id: 'lately',
  options: [{ code: 'waiting' }, { code: 'moved' }, { code: 'neither', exclusive: true }],
};
const age: Page = { kind: 'number', id: 'age', least: 0, most: 25 };
const gp: Page = { kind: 'scale', id: 'gp', scale, easyRead: three };

const page = (id: string, when?: Condition): Page => ({ kind: 'information', id, ...(when && { when }) });
const survey = (...pages: Page[]): Survey => ({
  id: 'faulty',
  version: 1,
  respondent: 'parent',
  minutes: 1,
  sections: [{ id: 'only', pages }],
});
const sound = [support, lately, age, gp];
const selected = (question: string, ...codes: string[]): Condition => ({ question, selected: codes });

describe('a sound survey', () => {
  it('has no problems, whatever its conditions look at', () => {
    expect(
      checkSurvey(
        survey(
          ...sound,
          page('plan', selected('support', 'plan')),
          page('unsure', selected('support', 'dont-know')),
          page('both', { all: [selected('lately', 'waiting'), selected('lately', 'moved')] }),
          page('other-answer', { all: [{ answered: 'support' }, { not: selected('support', 'plan', 'dont-know') }] }),
          page('adult', { question: 'age', is: 'at-least', value: 18 }),
          page('easy', selected('gp', 'sort-of')),
          page('skipped', { not: { answered: 'gp' } }),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a page that nobody can ever see', () => {
  const neverReached = (...pages: Page[]) => checkSurvey(survey(...sound, ...pages)).map((problem) => problem.code);

  it('is found when one question would need two answers', () => {
    expect(neverReached(page('lost', { all: [selected('support', 'plan'), selected('support', 'none')] }))).toEqual(['never-reached']);
  });

  it('is found when an exclusive option would have to be chosen with another', () => {
    expect(neverReached(page('lost', { all: [selected('lately', 'neither'), selected('lately', 'moved')] }))).toEqual(['never-reached']);
  });

  it('is found when the number it needs is out of bounds', () => {
    expect(neverReached(page('lost', { question: 'age', is: 'above', value: 25 }))).toEqual(['never-reached']);
  });

  it('is found when the question it waits for is hidden by the answer it needs', () => {
    const review: Page = { ...gp, id: 'review', when: selected('support', 'plan') };
    expect(neverReached(review, page('lost', { all: [selected('support', 'none'), { answered: 'review' }] }))).toEqual(['never-reached']);
  });

  it('is found when a required question may not be skipped to get there', () => {
    const required: Page = { ...support, id: 'required', required: true };
    expect(neverReached(required, page('lost', { not: { answered: 'required' } }))).toEqual(['never-reached']);
  });

  it('is found behind the condition of its section', () => {
    const behind: Survey = {
      ...survey(...sound),
      sections: [
        { id: 'only', pages: sound },
        { id: 'behind', when: selected('support', 'none'), pages: [page('lost', selected('support', 'plan'))] },
      ],
    };
    expect(checkSurvey(behind)).toEqual([{ code: 'never-reached', page: 'lost' }]);
  });
});

describe('a condition that could lead a person astray', () => {
  it('may not look at a question that is not there', () => {
    expect(checkSurvey(survey(...sound, page('p', { not: selected('gone', 'x') })))).toContainEqual({
      code: 'unknown-question',
      at: 'p',
      question: 'gone',
    });
  });

  it('may not look at an information page, which has no answer', () => {
    expect(checkSurvey(survey(page('told'), page('p', { answered: 'told' })))).toContainEqual({
      code: 'unknown-question',
      at: 'p',
      question: 'told',
    });
  });

  it('may not look forward, nor at its own page', () => {
    const own: Page = { ...gp, id: 'own', when: { not: { answered: 'own' } } };
    const problems = checkSurvey(survey(page('p', { answered: 'gp' }), gp, own));
    expect(problems).toContainEqual({ code: 'later-question', at: 'p', question: 'gp' });
    expect(problems).toContainEqual({ code: 'later-question', at: 'own', question: 'own' });
  });

  it('may not look forward from the head of a section into it', () => {
    const base = survey(gp);
    const problems = checkSurvey({ ...base, sections: [{ id: 'only', when: { not: { answered: 'gp' } }, pages: [gp] }] });
    expect(problems).toContainEqual({ code: 'later-question', at: 'only', question: 'gp' });
  });

  it('may not wait for a code that the question does not offer', () => {
    expect(checkSurvey(survey(...sound, page('p', selected('support', 'plan', 'prefer-not-to-say'))))).toEqual([
      { code: 'unknown-code', at: 'p', question: 'support', option: 'prefer-not-to-say' },
    ]);
  });

  it('may not compare what is not a number', () => {
    expect(checkSurvey(survey(...sound, page('p', { not: { question: 'gp', is: 'above', value: 1 } })))).toEqual([
      { code: 'not-a-number-question', at: 'p', question: 'gp' },
    ]);
  });
});

describe('a question that could not be answered or read back', () => {
  it.each<[string, Page[], string]>([
    ['two pages under one id', [support, { ...gp, id: 'support' }], 'duplicate-id'],
    ['a page that takes the address of the check page', [{ ...gp, id: 'check' }], 'reserved-id'],
    ['a page that takes the address of the done page', [{ ...gp, id: 'done' }], 'reserved-id'],
    ['nothing to choose from', [{ kind: 'choose-one', id: 'q', options: [] }], 'no-options'],
    ['one code for two options', [{ kind: 'choose-one', id: 'q', options: [{ code: 'a' }, { code: 'a' }] }], 'duplicate-code'],
    ['scales whose codes overlap', [{ kind: 'scale', id: 'q', scale, easyRead: { ...three, points: ['good', 'no'] } }], 'duplicate-code'],
    ['"don’t know" as an option of its own', [{ kind: 'choose-one', id: 'q', options: [{ code: 'dont-know' }] }], 'reserved-code'],
    [
      'an exclusive option where only one can be chosen',
      [{ kind: 'choose-one', id: 'q', options: [{ code: 'a', exclusive: true }] }],
      'exclusive-in-choose-one',
    ],
    ['bounds that no number fits', [{ kind: 'number', id: 'q', least: 5, most: 4 }], 'impossible-bounds'],
    ['a text without room', [{ kind: 'text', id: 'q', length: 'short', most: 0 }], 'impossible-bounds'],
  ])('is found: %s', (_, pages, code) => {
    expect(checkSurvey(survey(...pages)).map((problem) => problem.code)).toEqual([code]);
  });

  it('is found: two sections under one id', () => {
    const base = survey(gp);
    expect(checkSurvey({ ...base, sections: [...base.sections, { id: 'only', pages: [support] }] })).toEqual([
      { code: 'duplicate-id', id: 'only' },
    ]);
  });
});
