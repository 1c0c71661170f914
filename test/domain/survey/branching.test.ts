import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Answers } from '../../../src/domain/survey/answer.ts';
import { allPages, CHECK, nextPage, previousPage, route } from '../../../src/domain/survey/branching.ts';
import { holds, questionsIn } from '../../../src/domain/survey/condition.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import { anyAnswers } from './anyAnswers.ts';
import { anySurvey } from './anySurvey.ts';

/** Any survey, made up or published, with any answers to it. */
const anyTaking: fc.Arbitrary<[Survey, Answers]> = fc
  .oneof(anySurvey, fc.constantFrom(...SURVEYS))
  .chain((survey) => fc.tuple(fc.constant(survey), anyAnswers(survey)));

describe('the way through any survey, whatever was answered', () => {
  it('shows each page at most once, in the order of the survey', () => {
    fc.assert(
      fc.property(anyTaking, ([survey, answers]) => {
        const { pages } = route(survey, answers);
        expect(allPages(survey).filter((page) => pages.includes(page))).toEqual(pages);
        expect(new Set(pages).size).toBe(pages.length);
      }),
    );
  });

  it('is decided by answers within reach alone: what was answered on a hidden page counts as empty', () => {
    fc.assert(
      fc.property(anyTaking, ([survey, answers]) => {
        const { pages, within } = route(survey, answers);
        expect(route(survey, within)).toEqual({ pages, within });
        for (const section of survey.sections) {
          for (const page of section.pages) {
            const asked = (!section.when || holds(section.when, within)) && (!page.when || holds(page.when, within));
            expect(pages.includes(page)).toBe(asked);
          }
        }
      }),
    );
  });

  it('keeps every answer to a page that is asked as it was given, and no other', () => {
    fc.assert(
      fc.property(anyTaking, ([survey, answers]) => {
        const { pages, within } = route(survey, answers);
        const asked = Object.entries(answers).filter(([id]) => pages.some((page) => page.id === id));
        expect(within).toEqual(Object.fromEntries(asked));
      }),
    );
  });

  it('does not change behind the person: an answer opens and closes only what comes after it', () => {
    fc.assert(
      fc.property(
        anyTaking.chain(([survey, answers]) => fc.tuple(fc.constant(survey), fc.constant(answers), anyAnswers(survey), fc.nat())),
        ([survey, answers, others, pick]) => {
          const { pages } = route(survey, answers);
          const page = pages[pick % Math.max(1, pages.length)];
          if (!page) return;
          const { [page.id]: _, ...rest } = answers;
          const other = others[page.id];
          const changed = route(survey, other ? { ...rest, [page.id]: other } : rest).pages;
          const until = pages.indexOf(page) + 1;
          expect(changed.slice(0, until)).toEqual(pages.slice(0, until));
        },
      ),
    );
  });

  it('ends at "Check your answers" from wherever one stands, in at most as many steps as there are pages', () => {
    fc.assert(
      fc.property(anyTaking, ([survey, answers]) => {
        // A page that is no longer asked too: where somebody stood when another tab or an update changed the way.
        for (const start of allPages(survey)) {
          let at = start.id;
          for (let steps = 0; at !== CHECK; steps += 1) {
            expect(steps).toBeLessThanOrEqual(allPages(survey).length);
            at = nextPage(survey, answers, at);
          }
        }
      }),
    );
  });

  it('leads back the way it came', () => {
    fc.assert(
      fc.property(anyTaking, ([survey, answers]) => {
        const { pages } = route(survey, answers);
        for (const page of pages) {
          expect(previousPage(survey, answers, nextPage(survey, answers, page.id))).toBe(page.id);
        }
        expect(pages[0] && previousPage(survey, answers, pages[0].id)).toBeUndefined();
      }),
    );
  });
});

describe('a condition', () => {
  const answers: Answers = {
    support: { kind: 'one', code: 'plan' },
    lately: { kind: 'many', codes: ['waiting', 'moved'] },
    gp: { kind: 'apart', apart: 'dont-know' },
    age: { kind: 'number', number: 14 },
    words: { kind: 'text', text: 'plan' },
  };

  it.each([
    ['one of the codes was chosen', { question: 'support', selected: ['none', 'plan'] }, true],
    ['another code was chosen', { question: 'support', selected: ['none'] }, false],
    ['one of several ticks is looked for', { question: 'lately', selected: ['moved'] }, true],
    ['"don’t know" is looked for as a code', { question: 'gp', selected: ['dont-know'] }, true],
    ['a word that happens to be a code was written', { question: 'words', selected: ['plan'] }, false],
    ['nothing was answered', { question: 'gone', selected: ['plan'] }, false],
    ['no code is named', { question: 'support', selected: [] }, false],
    ['"don’t know" counts as an answer', { answered: 'gp' }, true],
    ['a skipped question does not', { answered: 'gone' }, false],
    ['nothing has to hold', { all: [] }, true],
    ['one of nothing has to hold', { any: [] }, false],
    ['what does not hold is turned round', { not: { answered: 'gone' } }, true],
  ])('%s', (_, condition, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });

  it.each([
    ['below', [13, 14, 15], [false, false, true]],
    ['at-most', [13, 14, 15], [false, true, true]],
    ['exactly', [13, 14, 15], [false, true, false]],
    ['at-least', [13, 14, 15], [true, true, false]],
    ['above', [13, 14, 15], [true, false, false]],
  ] as const)('14 is %s 13, 14, 15', (is, values, expected) => {
    expect(values.map((value) => holds({ question: 'age', is, value }, answers))).toEqual(expected);
  });

  it('compares no answer, and no other answer than a number', () => {
    const compared = ['gone', 'support', 'gp'].map((question) => holds({ question, is: 'at-least', value: 0 }, answers));
    expect(compared).toEqual([false, false, false]);
  });

  it('names every question it looks at, however deep', () => {
    expect(
      questionsIn({
        all: [{ not: { any: [{ answered: 'a' }, { question: 'b', selected: ['x'] }] } }, { question: 'c', is: 'above', value: 1 }],
      }),
    ).toEqual(['a', 'b', 'c']);
  });
});
