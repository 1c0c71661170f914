import type { Answer, Answers } from './answer.ts';
import { allPages, isQuestion, route } from './branching.ts';
import { type Condition, questionsIn } from './condition.ts';
import { optionCodes } from './optionCodes.ts';
import type { Page, Question, Survey } from './survey.ts';

/**
 * Whether any answers lead to the page. Tries every combination of the answers that could matter to its conditions, and to
 * the conditions of the questions they look at. Few questions decide about one page, so this stays small.
 */
export function reachable(survey: Survey, page: Page): boolean {
  const deciding = decidingQuestions(survey, page);
  const tries = (at: number, answers: Answers): boolean => {
    const question = deciding[at];
    if (!question) return route(survey, answers).pages.includes(page);
    return answersToTry(survey, question).some((answer) => tries(at + 1, answer ? { ...answers, [question.id]: answer } : answers));
  };
  return tries(0, {});
}

function decidingQuestions(survey: Survey, page: Page): readonly Question[] {
  const found = new Set<Page>();
  const follow = (from: Page) => {
    const ids = conditionsOn(survey, from).flatMap(questionsIn);
    for (const question of allPages(survey).filter((each) => ids.includes(each.id))) {
      if (found.has(question)) continue;
      found.add(question);
      follow(question);
    }
  };
  follow(page);
  return [...found].filter(isQuestion);
}

function conditionsOn(survey: Survey, page: Page): readonly Condition[] {
  const section = survey.sections.find((each) => each.pages.includes(page));
  return [section?.when, page.when].filter((when) => when !== undefined);
}

/** No answer, and one of each sort that some condition could tell from the others. */
function answersToTry(survey: Survey, question: Question): readonly (Answer | undefined)[] {
  const conditions = [...survey.sections, ...allPages(survey)].flatMap(({ when }) => (when ? simple(when) : []));
  const codes = conditions.flatMap((each) => ('selected' in each && each.question === question.id ? each.selected : []));
  const apart = (question.apart ?? []).map((code): Answer => ({ kind: 'apart', apart: code }));
  const skipped = question.required ? [] : [undefined];
  return [...skipped, ...givenAnswers(question, new Set(codes), conditions), ...apart];
}

function givenAnswers(question: Question, mentioned: ReadonlySet<string>, conditions: readonly Condition[]): Answer[] {
  switch (question.kind) {
    case 'choose-one':
    case 'scale':
      return tellingCodes(optionCodes(question), mentioned).map((code) => ({ kind: 'one', code }));
    case 'choose-many': {
      const alone = question.options.filter((option) => option.exclusive).map(({ code }) => code);
      const together = tellingCodes(
        optionCodes(question).filter((code) => !alone.includes(code)),
        mentioned,
      );
      return [...alone.map((code) => [code]), ...subsets(together)].map((codes) => ({ kind: 'many', codes }));
    }
    case 'number':
      return conditions
        .flatMap((each) => ('is' in each && each.question === question.id ? [each.value - 1, each.value, each.value + 1] : []))
        .concat(question.least)
        .filter((number) => number >= question.least && number <= question.most)
        .map((number) => ({ kind: 'number', number }));
    case 'text':
      return [{ kind: 'text', text: 'x' }];
  }
}

/** The codes that conditions name, and one that none of them names: the others would be answered alike. */
function tellingCodes(codes: readonly string[], mentioned: ReadonlySet<string>): string[] {
  const unnamed = codes.find((code) => !mentioned.has(code));
  return [...codes.filter((code) => mentioned.has(code)), ...(unnamed === undefined ? [] : [unnamed])];
}

/** Every way to choose any of them, at least one. */
function subsets(codes: readonly string[]): string[][] {
  const [first, ...rest] = codes;
  if (first === undefined) return [];
  const without = subsets(rest);
  return [[first], ...without, ...without.map((each) => [first, ...each])];
}

/** The conditions on single questions inside a condition. */
function simple(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(simple);
  if ('any' in condition) return condition.any.flatMap(simple);
  return 'not' in condition ? simple(condition.not) : [condition];
}
