import { describe, expect, it } from 'vitest';
import { AREA } from '../../src/content/area.ts';
import { INDICATORS } from '../../src/content/indicators.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { THEMES } from '../../src/domain/said-doing/theme.ts';
import type { Answers } from '../../src/domain/survey/answer.ts';
import { allPages, isQuestion, route } from '../../src/domain/survey/branching.ts';
import type { Question, Survey } from '../../src/domain/survey/survey.ts';
import { createCatalogue } from '../../src/i18n/catalogue.ts';

const catalogue = createCatalogue(LOCALES, AREA);
const VARIANTS = ['en', 'en-x-easyread'] as const;

const survey = (id: string): Survey => {
  const found = surveyOf(id);
  if (!found) throw new Error(`no survey ${id}`);
  return found;
};
const questions = (each: Survey) => allPages(each).filter(isQuestion);
const question = (id: string, which: string): Question => {
  const found = questions(survey(id)).find((each) => each.id === which);
  if (!found) throw new Error(`no question ${which} in ${id}`);
  return found;
};
const codes = (id: string, which: string) => {
  const asked = question(id, which);
  return 'options' in asked ? asked.options.map(({ code }) => code) : [];
};
const met = (id: string, answers: Answers = {}) => route(survey(id), answers).pages.map((page) => page.id);
const words = (id: string, page: string, tag: string) => catalogue.surveyWords(survey(id), tag).pages[page];
const wrote = { words: { kind: 'text', text: 'Thank you' } } as const;

describe('permission to quote', () => {
  const asking = SURVEYS.filter((each) => questions(each).some(({ id }) => id === 'quote')).map(({ id }) => id);

  it('is asked in every short survey, of those who wrote something and of nobody else', () => {
    expect(asking.toSorted()).toEqual(['after-outreach', 'after-review', 'local-offer', 'reply', 'say', 'training', 'while-waiting']);
    for (const id of asking) {
      expect(met(id)).not.toContain('quote');
      expect(met(id, wrote).indexOf('quote')).toBeGreaterThan(met(id, wrote).indexOf('words'));
    }
  });

  it.each(VARIANTS)('means the same everywhere: one code, one wording, in %s', (tag) => {
    for (const id of asking) {
      expect(codes(id, 'quote')).toEqual(['yes', 'no']);
      const { label, hint, options } = words(id, 'quote', tag) ?? {};
      expect([label, hint, options?.['yes'], options?.['no']]).toEqual(
        [words('say', 'quote', tag)].flatMap((asked) => [asked?.label, asked?.hint, asked?.options['yes'], asked?.options['no']]),
      );
    }
  });
});

describe('saying something without being asked', () => {
  it('begins with the words, and sorts them by the themes they are counted by', () => {
    expect(met('say')[0]).toBe('words');
    expect(question('say', 'words')).toMatchObject({ kind: 'text', length: 'long', most: 3000 });
    expect(codes('say', 'theme')).toEqual([...THEMES]);
  });

  it.each(VARIANTS)('names the themes as the rest of the app does, in %s', (tag) => {
    const { options } = words('say', 'theme', tag) ?? {};
    const named = catalogue.appWords(tag, ['themes']);
    for (const theme of THEMES) expect(options?.[theme]).toBe(named[`themes.${theme}`]);
  });
});

describe('answering back', () => {
  it('takes a minute: three taps, then words for those who want them', () => {
    expect(met('reply')).toEqual(['difference', 'enough', 'me-too', 'words', 'who']);
    expect(codes('reply', 'difference')).toEqual(['yes', 'a-little', 'no', 'too-early']);
    expect(question('reply', 'difference').apart).toEqual(['does-not-apply']);
    expect(codes('reply', 'enough')).toEqual(['yes', 'partly', 'no']);
    expect(question('reply', 'enough').apart).toEqual(['dont-know']);
    expect(question('reply', 'words')).toMatchObject({ most: 2000 });
  });

  it('stands in no list of surveys, because it needs to know what it is about', () => {
    expect(SURVEYS.filter(({ beside }) => beside).map(({ id }) => id)).toEqual(['reply']);
  });
});

describe('a survey for anyone', () => {
  const forAnyone = SURVEYS.filter(({ respondent }) => respondent === 'anyone');

  it('asks who is answering, by the three groups, and feeds no indicator, because those are counted by group', () => {
    expect(forAnyone.map(({ id }) => id)).toEqual(['say', 'reply']);
    for (const each of forAnyone) {
      expect(codes(each.id, 'who')).toEqual(['parent', 'young-person', 'professional']);
      expect(questions(each).filter(({ indicator }) => indicator !== undefined)).toEqual([]);
    }
  });
});

describe('the short surveys that the plan names', () => {
  const LONG = { parent: 'parent-experience', 'young-person': 'young-people' } as const;
  const SHORT = ['local-offer', 'after-review', 'while-waiting', 'training', 'after-outreach'];

  it.each(SHORT)('%s has at most five questions of its own, one of them open', (id) => {
    const own = met(id, wrote).filter((page) => !['quote', 'answered-by', 'before-you-write'].includes(page));
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.length).toBeLessThanOrEqual(5);
    expect(questions(survey(id)).filter(({ kind }) => kind === 'text')).toHaveLength(1);
  });

  it.each<[string, keyof typeof LONG, readonly string[]]>([
    ['local-offer', 'parent', ['AI1-01']],
    ['while-waiting', 'parent', ['PA3-04']],
    ['after-review', 'young-person', ['PA6-06', 'PA6-07']],
  ])('%s feeds its indicators from a group that the plan names, worded as in the long survey', (id, respondent, fed) => {
    expect(survey(id).respondent).toBe(respondent);
    const feeding = questions(survey(id)).filter(({ indicator }) => indicator !== undefined);
    expect(feeding.map(({ indicator }) => indicator)).toEqual(fed);
    for (const { id: page, indicator } of feeding) {
      const groups = INDICATORS.flatMap((each) => (each.id === indicator && each.kind === 'survey' ? each.groups : []));
      expect(groups).toContain(respondent);
      for (const tag of VARIANTS) expect(words(id, page, tag)?.label).toBe(words(LONG[respondent], page, tag)?.label);
    }
  });

  it('asks a pupil only about what happened, and whether somebody helped to answer', () => {
    const asked = (code: string) => met('after-review', { what: { kind: 'one', code } });
    expect(asked('assessment')).toContain('ehc-assessment');
    expect(asked('assessment')).not.toContain('ehc-review');
    expect(asked('review')).toContain('ehc-review');
    expect(asked('review')).not.toContain('ehc-assessment');
    expect(met('after-review').at(-1)).toBe('answered-by');
    expect(survey('after-review').easyByNature).toBe(true);
  });

  it('asks nobody about a wait or a website that they do not have', () => {
    expect(met('while-waiting', { 'waiting-for': { kind: 'many', codes: ['not-waiting'] } })).toEqual(['waiting-for', 'words']);
    expect(met('local-offer', { 'last-used': { kind: 'one', code: 'never' } })).toEqual(['last-used', 'words']);
  });
});
