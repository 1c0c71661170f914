import { allPages, CHECK, isQuestion } from './branching.ts';
import type { Condition } from './condition.ts';
import { optionCodes } from './optionCodes.ts';
import { reachable } from './reachable.ts';
import { APART_CODES, type Page, type Question, type Survey } from './survey.ts';

/** What is wrong with the structure of a survey. `at` is the id of the page or section whose condition it is. */
export type SurveyProblem =
  | { readonly code: 'duplicate-id'; readonly id: string }
  /** `check` and `done` are addresses of the app, not of a page. */
  | { readonly code: 'reserved-id'; readonly id: string }
  | { readonly code: 'unknown-question'; readonly at: string; readonly question: string }
  /** A condition may only look back: that is what makes loops impossible. */
  | { readonly code: 'later-question'; readonly at: string; readonly question: string }
  | { readonly code: 'unknown-code'; readonly at: string; readonly question: string; readonly option: string }
  | { readonly code: 'not-a-number-question'; readonly at: string; readonly question: string }
  | { readonly code: 'no-options'; readonly question: string }
  | { readonly code: 'duplicate-code'; readonly question: string; readonly option: string }
  /** A code of `APART_CODES` as an option: the two could not be told apart once stored. */
  | { readonly code: 'reserved-code'; readonly question: string; readonly option: string }
  | { readonly code: 'exclusive-in-choose-one'; readonly question: string; readonly option: string }
  /** `least` above `most`, or a text of no length. */
  | { readonly code: 'impossible-bounds'; readonly question: string }
  /** No answers lead to this page. */
  | { readonly code: 'never-reached'; readonly page: string };

const RESERVED_IDS: readonly string[] = [CHECK, 'done'];

/** Every fault in the structure of a survey: none means that no person can get stuck in it and no page is in vain. */
export function checkSurvey(survey: Survey): readonly SurveyProblem[] {
  const pages = allPages(survey);
  return [
    ...checkIds(pages.map(({ id }) => id)),
    ...repeated(survey.sections.map(({ id }) => id)).map((id) => ({ code: 'duplicate-id', id }) as const),
    ...checkConditions(survey),
    ...pages.filter(isQuestion).flatMap(checkQuestion),
    ...pages.filter((page) => !reachable(survey, page)).map(({ id }) => ({ code: 'never-reached', page: id }) as const),
  ];
}

function checkIds(ids: readonly string[]): SurveyProblem[] {
  return [
    ...repeated(ids).map((id) => ({ code: 'duplicate-id', id }) as const),
    ...ids.filter((id) => RESERVED_IDS.includes(id)).map((id) => ({ code: 'reserved-id', id }) as const),
  ];
}

function checkQuestion(question: Question): SurveyProblem[] {
  switch (question.kind) {
    case 'number':
      return question.least > question.most ? [{ code: 'impossible-bounds', question: question.id }] : [];
    case 'text':
      return question.most < 1 ? [{ code: 'impossible-bounds', question: question.id }] : [];
    case 'choose-one':
      return [
        ...checkCodes(question),
        ...question.options
          .filter((option) => option.exclusive)
          .map((option) => ({ code: 'exclusive-in-choose-one', question: question.id, option: option.code }) as const),
      ];
    case 'choose-many':
    case 'scale':
      return checkCodes(question);
  }
}

function checkCodes(question: Question): SurveyProblem[] {
  const codes = optionCodes(question);
  return [
    ...(codes.length === 0 ? [{ code: 'no-options', question: question.id } as const] : []),
    ...repeated(codes).map((option) => ({ code: 'duplicate-code', question: question.id, option }) as const),
    ...codes
      .filter((code) => (APART_CODES as readonly string[]).includes(code))
      .map((option) => ({ code: 'reserved-code', question: question.id, option }) as const),
  ];
}

function checkConditions(survey: Survey): SurveyProblem[] {
  const all = allPages(survey);
  const earlier: Page[] = [];
  const problems: SurveyProblem[] = [];
  for (const section of survey.sections) {
    if (section.when) problems.push(...checkCondition(section.when, section.id, earlier, all));
    for (const page of section.pages) {
      if (page.when) problems.push(...checkCondition(page.when, page.id, earlier, all));
      earlier.push(page);
    }
  }
  return problems;
}

function checkCondition(condition: Condition, at: string, earlier: readonly Page[], all: readonly Page[]): SurveyProblem[] {
  if ('all' in condition) return condition.all.flatMap((each) => checkCondition(each, at, earlier, all));
  if ('any' in condition) return condition.any.flatMap((each) => checkCondition(each, at, earlier, all));
  if ('not' in condition) return checkCondition(condition.not, at, earlier, all);
  const question = 'answered' in condition ? condition.answered : condition.question;
  const known = all.filter(isQuestion).find((page) => page.id === question);
  if (!known) return [{ code: 'unknown-question', at, question }];
  if (!earlier.includes(known)) return [{ code: 'later-question', at, question }];
  if ('selected' in condition) {
    const codes = [...optionCodes(known), ...(known.apart ?? [])];
    return condition.selected.filter((code) => !codes.includes(code)).map((option) => ({ code: 'unknown-code', at, question, option }));
  }
  return 'is' in condition && known.kind !== 'number' ? [{ code: 'not-a-number-question', at, question }] : [];
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))];
