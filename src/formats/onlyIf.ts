import { questionOf } from '../domain/survey/branching.ts';
import type { Condition } from '../domain/survey/condition.ts';
import { optionsFor } from '../domain/survey/optionsFor.ts';
import type { Question } from '../domain/survey/survey.ts';
import { type Asking, questionNumbers } from './asking.ts';
import { joinList } from './joinList.ts';

/** How a condition names an answer: by default with its label in quotation marks. */
type NameOf = (question: Question, code: string) => string;

/**
 * A condition in words: "Only if you answered “Yes” to question 3." For a form that cannot hide what does not concern its
 * reader. Of the options that satisfy it, only those are named that this format shows.
 */
export function onlyIf(condition: Condition, asking: Asking, nameOf: NameOf = quotedLabel(asking)): string {
  return asking.t('formats.onlyIf', { condition: inWords(condition, true, asking, nameOf) });
}

const quotedLabel =
  ({ t, words }: Asking): NameOf =>
  ({ id }, code) =>
    t('formats.quoted', { text: words.pages[id]?.options[code] ?? code });

/** @param sought whether the condition must hold, or must not: "not" is carried down to where the language has words for it. */
function inWords(condition: Condition, sought: boolean, asking: Asking, nameOf: NameOf): string {
  const { t, survey } = asking;
  if ('not' in condition) return inWords(condition.not, !sought, asking, nameOf);
  if ('all' in condition) return joined(condition.all, sought, sought ? 'conjunction' : 'disjunction', asking, nameOf);
  if ('any' in condition) return joined(condition.any, sought, sought ? 'disjunction' : 'conjunction', asking, nameOf);
  const numberOf = (id: string) => questionNumbers(survey).get(id) ?? 0;
  if ('answered' in condition) return t(sought ? 'formats.answered' : 'formats.notAnswered', { n: numberOf(condition.answered) });
  const n = numberOf(condition.question);
  if ('selected' in condition) {
    return t(sought ? 'formats.selected' : 'formats.notSelected', {
      n,
      answers: named(condition.question, condition.selected, asking, nameOf),
    });
  }
  return t(`formats.${sought ? '' : 'not-'}${condition.is}`, { n, value: condition.value });
}

function joined(
  conditions: readonly Condition[],
  sought: boolean,
  type: 'conjunction' | 'disjunction',
  asking: Asking,
  nameOf: NameOf,
): string {
  return joinList(
    conditions.map((each) => inWords(each, sought, asking, nameOf)),
    type,
    asking.tag,
  );
}

function named(id: string, codes: readonly string[], { survey, format, tag }: Asking, nameOf: NameOf): string {
  const question = questionOf(survey, id);
  if (!question) throw new Error(`${survey.id} has a condition on ${id}, which is no question of it`);
  const options = question.kind === 'text' || question.kind === 'number' ? [] : optionsFor(question, format, undefined);
  const shown: readonly string[] = [...options.map(({ code }) => code), ...(question.apart ?? [])];
  return joinList(
    codes.filter((code) => shown.includes(code)).map((code) => nameOf(question, code)),
    'disjunction',
    tag,
  );
}
