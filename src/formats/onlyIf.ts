import { questionOf } from '../domain/survey/branching.ts';
import type { Condition } from '../domain/survey/condition.ts';
import { optionsFor } from '../domain/survey/optionsFor.ts';
import type { Question } from '../domain/survey/survey.ts';
import { type Asking, questionNumbers } from './asking.ts';
import { answerWords, type Straight, straight } from './conditionWords.ts';
import { joinList } from './joinList.ts';

/** How a condition names an answer: by default with its label in quotation marks. */
type NameOf = (question: Question, code: string) => string;

/**
 * A condition in words: "Only if you answered “Yes” to question 3." For a form that cannot hide what does not concern its
 * reader. Of the options that satisfy it, only those are named that this format shows.
 */
export function onlyIf(condition: Condition, asking: Asking, nameOf: NameOf = quotedLabel(asking)): string {
  return asking.t('formats.onlyIf', { condition: inWords(straight(condition), asking, nameOf) });
}

const quotedLabel =
  ({ t, words }: Asking): NameOf =>
  ({ id }, code) =>
    t('formats.quoted', { text: words.pages[id]?.options[code] ?? code });

function inWords(condition: Straight, asking: Asking, nameOf: NameOf): string {
  const inside = (each: Straight) => inWords(each, asking, nameOf);
  if ('all' in condition) return joinList(condition.all.map(inside), 'conjunction', asking);
  if ('any' in condition) return joinList(condition.any.map(inside), 'disjunction', asking);
  const { not, of } = condition;
  const { t, survey } = asking;
  const numberOf = (id: string) => questionNumbers(survey).get(id) ?? 0;
  if ('answered' in of) return answerWords({ not, is: 'answered' }, numberOf(of.answered), t, Number);
  const n = numberOf(of.question);
  if ('is' in of) return answerWords({ not, is: of.is, value: of.value }, n, t, Number);
  return t(not ? 'formats.notSelected' : 'formats.selected', { n, answers: named(of.question, of.selected, asking, nameOf) });
}

function named(id: string, codes: readonly string[], asking: Asking, nameOf: NameOf): string {
  const question = questionOf(asking.survey, id);
  if (!question) throw new Error(`${asking.survey.id} has a condition on ${id}, which is no question of it`);
  const options = question.kind === 'text' || question.kind === 'number' ? [] : optionsFor(question, asking.format, undefined);
  const shown: readonly string[] = [...options.map(({ code }) => code), ...(question.apart ?? [])];
  return joinList(
    codes.filter((code) => shown.includes(code)).map((code) => nameOf(question, code)),
    'disjunction',
    asking,
  );
}
