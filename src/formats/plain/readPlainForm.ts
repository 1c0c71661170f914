import type { Answer, AnswerProblem, Answers } from '../../domain/survey/answer.ts';
import { allPages, isQuestion, route } from '../../domain/survey/branching.ts';
import { type Condition, holds } from '../../domain/survey/condition.ts';
import { parseAnswer } from '../../domain/survey/parseAnswer.ts';
import { APART_CODES, type Question, type Survey } from '../../domain/survey/survey.ts';
import { type Filled, NOTHING_FILLED } from './fields.ts';

/**
 * What stands in the way of taking an answer. Besides the domain's problems those that only a page without script can have:
 * there, nothing unticks "none of these" by itself, and nothing hides a field.
 */
export type PlainProblem =
  | AnswerProblem
  /** This code stands alone, and something else was answered as well. */
  | { readonly code: 'alone'; readonly option: string }
  /** Words stand at this code, but another was chosen. */
  | { readonly code: 'said-elsewhere'; readonly option: string };

export interface ReadPlainForm {
  /** Answers without a problem, those out of reach included. */
  readonly answers: Answers;
  /** By question, in the order of the survey. */
  readonly problems: ReadonlyMap<string, PlainProblem>;
  /** Questions that were answered although they are not for this person, each with what does not hold. Not known while there are problems. */
  readonly outOfReach: ReadonlyMap<string, Condition>;
}

/** The whole form, held against the survey with the rules of the phone. */
export function readPlainForm(survey: Survey, filled: ReadonlyMap<string, Filled>): ReadPlainForm {
  const answers: Record<string, Answer> = {};
  const problems = new Map<string, PlainProblem>();
  for (const question of allPages(survey).filter(isQuestion)) {
    const read = readQuestion(question, filled.get(question.id) ?? NOTHING_FILLED);
    if ('code' in read) problems.set(question.id, read);
    else if (read.answer) answers[question.id] = read.answer;
  }
  const { pages, within } = route(survey, answers);
  for (const [id, { code }] of problems) if (code === 'required' && !pages.some((page) => page.id === id)) problems.delete(id);
  const outOfReach = new Map<string, Condition>();
  if (problems.size > 0) return { answers, problems, outOfReach };
  for (const section of survey.sections) {
    for (const { id, when } of section.pages) {
      if (!answers[id] || Object.hasOwn(within, id)) continue;
      const failing = [section.when, when].find((condition) => condition && !holds(condition, within));
      if (failing) outOfReach.set(id, failing);
    }
  }
  return { answers, problems, outOfReach };
}

function readQuestion(question: Question, filled: Filled): PlainProblem | { readonly answer: Answer | undefined } {
  const chosen = withSaid(question, filled);
  const alone = standsAlone(question, { ...filled, chosen });
  if (alone !== undefined) return { code: 'alone', option: alone };
  const elsewhere = [...filled.said.keys()].find((code) => !chosen.includes(code));
  if (elsewhere !== undefined) return { code: 'said-elsewhere', option: elsewhere };
  if (question.kind !== 'choose-many' && chosen.length > 1) return { code: 'unknown-option' };
  const said = chosen.map((code) => filled.said.get(code)).find((text) => text !== undefined);
  const parsed = parseAnswer(question, { chosen, written: said ?? filled.written });
  return parsed.ok ? { answer: parsed.answer } : parsed.problem;
}

/** Whoever writes at "something else, please say" has chosen it, whether or not they ticked it, unless they chose otherwise. */
function withSaid(question: Question, { chosen, said }: Filled): readonly string[] {
  const missing = [...said.keys()].filter((code) => !chosen.includes(code));
  return question.kind === 'choose-many' || chosen.length === 0 ? [...chosen, ...missing] : chosen;
}

/** The chosen code that cannot stand beside what else was answered. */
function standsAlone(question: Question, { chosen, written }: Filled): string | undefined {
  const apart: readonly string[] = APART_CODES;
  const exclusive = question.kind === 'choose-many' ? question.options.filter((option) => option.exclusive).map(({ code }) => code) : [];
  const more = chosen.length > 1 || (chosen.length === 1 && written.trim() !== '');
  return more && question.kind !== 'choose-one' && question.kind !== 'scale'
    ? chosen.find((code) => apart.includes(code) || exclusive.includes(code))
    : undefined;
}
