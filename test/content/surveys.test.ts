import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { INDICATORS } from '../../src/content/indicators.ts';
import { SCALES } from '../../src/content/scales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import type { Answers } from '../../src/domain/survey/answer.ts';
import { allPages, isQuestion, route } from '../../src/domain/survey/branching.ts';
import { checkSurvey } from '../../src/domain/survey/checkSurvey.ts';
import type { RespondentGroup, Survey } from '../../src/domain/survey/survey.ts';
import { surveySchema } from '../../src/domain/survey/surveySchema.ts';

/** Read from the plan again for this test, not from the content: who is asked for which indicator. */
const PLAN: Readonly<Record<RespondentGroup, readonly string[]>> = {
  parent: [
    'PA1-10',
    'PA1-11',
    'PA1-12',
    'PA1-13',
    'PA2-07',
    'PA2-08',
    'PA3-02',
    'PA3-03',
    'PA3-04',
    'PA4-03',
    'PA5-08',
    'PA6-06',
    'PA6-07',
    'AI1-01',
    'AI1-02',
    'AI1-03',
    'AI2-05',
  ],
  'young-person': ['PA1-10', 'PA1-11', 'PA1-13', 'PA3-03', 'PA3-04', 'PA4-03', 'PA5-08', 'PA6-06', 'PA6-07', 'AI1-01', 'AI1-03', 'AI2-05'],
  professional: ['PA1-10', 'PA1-11', 'PA1-12'],
};

const survey = (id: string): Survey => {
  const found = surveyOf(id);
  if (!found) throw new Error(`no survey ${id}`);
  return found;
};

const indicatorsAsked = (each: Survey) =>
  allPages(each)
    .filter(isQuestion)
    .flatMap(({ indicator }) => indicator ?? []);

describe('what the plan wants to know', () => {
  it.each<[RespondentGroup, string, number]>([
    ['parent', 'parent-experience', 17],
    ['young-person', 'young-people', 12],
    ['professional', 'professionals', 3],
  ])('is asked of every %s', (respondent, id, count) => {
    expect(indicatorsAsked(survey(id)).toSorted()).toEqual(PLAN[respondent].toSorted());
    expect(PLAN[respondent]).toHaveLength(count);
    expect(survey(id).respondent).toBe(respondent);
  });

  it('is 53 indicators, 17 of them answered by people in 32 cells', () => {
    expect(INDICATORS).toHaveLength(53);
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(53);
    const cells = INDICATORS.flatMap((each) => (each.kind === 'survey' ? each.groups.map((group) => `${each.id} ${group}`) : []));
    const planned = Object.entries(PLAN).flatMap(([group, ids]) => ids.map((id) => `${id} ${group}`));
    expect(cells.toSorted()).toEqual(planned.toSorted());
    expect(cells).toHaveLength(32);
    expect(INDICATORS.filter(({ kind }) => kind === 'survey')).toHaveLength(17);
  });

  it('has four questions for an event, one of them open, all within the plan', () => {
    const pages = allPages(survey('quick'));
    expect(pages).toHaveLength(4);
    expect(pages.filter(({ kind }) => kind === 'text')).toHaveLength(1);
    expect(PLAN.parent).toEqual(expect.arrayContaining(indicatorsAsked(survey('quick'))));
  });
});

describe.each(SURVEYS.map((each) => [`${each.id} v${each.version}`, each] as const))('%s', (_, each) => {
  it('has no dead end, no loop and no page that nobody can reach', () => {
    expect(checkSurvey(each)).toEqual([]);
  });

  it('reads as a survey from outside would', () => {
    expect(z.parse(surveySchema, JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  it('forces nobody to answer, and lets every scale be declined', () => {
    const questions = allPages(each).filter(isQuestion);
    expect(questions.filter(({ required }) => required)).toEqual([]);
    expect(questions.filter(({ kind, apart }) => kind === 'scale' && !apart?.includes('prefer-not-to-say'))).toEqual([]);
  });

  it('asks three points in Easy Read wherever it asks five', () => {
    const scales = allPages(each).filter((page) => page.kind === 'scale');
    expect(scales.filter(({ scale, easyRead }) => (easyRead ?? scale).points.length !== 3)).toEqual([]);
  });
});

describe('the way through the parent survey', () => {
  const one = (code: string) => ({ kind: 'one', code }) as const;
  const many = (...codes: string[]) => ({ kind: 'many', codes }) as const;
  const met = (answers: Answers) => route(survey('parent-experience'), answers).pages.map(({ id }) => id);
  const before = (answers: Answers) => {
    const pages = met(answers);
    return pages.slice(0, pages.indexOf('answered-by'));
  };

  it.each<[string, number, Answers]>([
    [
      'an EHC plan at 15, waiting, and knows the strategy a little',
      18,
      { support: one('ehc-plan'), age: one('14-to-15'), lately: many('waiting'), 'strategy-understand': one('only-a-little') },
    ],
    [
      'an EHC plan at 15, new college with a bus pass, never heard of the strategy',
      17,
      { support: one('ehc-plan'), age: one('14-to-15'), lately: many('moved', 'travel'), 'strategy-understand': one('not-at-all') },
    ],
    [
      'SEN support in primary school, waiting, knows the strategy',
      15,
      { support: one('sen-support'), age: one('5-to-10'), lately: many('waiting'), 'strategy-understand': one('partly') },
    ],
    [
      'being assessed under 5, waiting, new nursery, Easy Read',
      17,
      { support: one('being-assessed'), age: one('under-5'), lately: many('waiting', 'moved'), 'strategy-understand': one('sort-of') },
    ],
    [
      'no support yet, nothing else, does not know the strategy',
      12,
      { support: one('no-support'), age: one('5-to-10'), lately: many('none-of-these') },
    ],
  ])('is short for a family with %s: %i questions', (_, questions, answers) => {
    expect(before(answers)).toHaveLength(questions);
    expect(questions).toBeLessThan(20);
  });

  it('asks about a plan only those who have, seek or were refused one', () => {
    expect(met({ support: one('sen-support') })).not.toContain('ehc-assessment');
    expect(met({ support: one('plan-refused') })).toContain('ehc-assessment');
    expect(met({ support: one('plan-refused') })).not.toContain('ehc-review');
    expect(met({ support: one('ehc-plan') })).toEqual(expect.arrayContaining(['ehc-assessment', 'ehc-review']));
  });

  it('asks about adult life from 14 on', () => {
    expect(met({ age: one('11-to-13') })).not.toContain('adulthood');
    expect(['14-to-15', '16-to-17', '18-to-25'].filter((band) => met({ age: one(band) }).includes('adulthood'))).toHaveLength(3);
  });

  it('asks nothing personal of somebody who declines, or who skips the offer', () => {
    const personal = ['needs', 'town', 'home-language', 'ethnic-group', 'religion', 'own-condition', 'heard-about-us'];
    expect(met({ 'more-about-you': one('no-more') }).filter((id) => personal.includes(id))).toEqual([]);
    expect(met({}).filter((id) => personal.includes(id))).toEqual([]);
    expect(met({ 'more-about-you': one('more') })).toEqual(expect.arrayContaining(personal));
  });

  it('asks for open words before anything personal', () => {
    const pages = met({ 'more-about-you': one('more') });
    expect(pages.indexOf('help-most')).toBeLessThan(pages.indexOf('needs'));
  });
});

describe('scales', () => {
  it('tell three points from five by their codes alone', () => {
    const codes = (length: number) => SCALES.filter(({ points }) => points.length === length).flatMap(({ points }) => points);
    expect(codes(3).filter((code) => codes(5).includes(code))).toEqual([]);
    expect(SCALES.filter(({ points }) => ![3, 5].includes(points.length))).toEqual([]);
  });

  it('count as positive only the points at their favourable end', () => {
    for (const { points, positive } of SCALES) expect(positive).toEqual(points.slice(0, points.length === 5 ? 2 : 1));
  });
});

describe('finding a survey', () => {
  it('knows old versions, takes the newest by default, and no other', () => {
    expect(surveyOf('quick', 1)).toBe(surveyOf('quick'));
    expect(surveyOf('quick', 99)).toBeUndefined();
    expect(surveyOf('gone')).toBeUndefined();
  });
});
