import { questionOf } from '../domain/survey/branching.ts';
import type { Condition } from '../domain/survey/condition.ts';
import { optionsFor } from '../domain/survey/optionsFor.ts';
import { type Asking, questionNumbers } from './asking.ts';

/**
 * A condition in words: "Only if you answered “Yes” to question 3." For a form that cannot hide what does not concern its
 * reader. Of the options that satisfy it, only those are named that this format shows.
 */
export function onlyIf(condition: Condition, asking: Asking): string {
  return asking.t('formats.onlyIf', { condition: inWords(condition, true, asking) });
}

/** @param sought whether the condition must hold, or must not: "not" is carried down to where the language has words for it. */
function inWords(condition: Condition, sought: boolean, asking: Asking): string {
  const { t, survey } = asking;
  if ('not' in condition) return inWords(condition.not, !sought, asking);
  if ('all' in condition) return joined(condition.all, sought, sought ? 'conjunction' : 'disjunction', asking);
  if ('any' in condition) return joined(condition.any, sought, sought ? 'disjunction' : 'conjunction', asking);
  const numberOf = (id: string) => questionNumbers(survey).get(id) ?? 0;
  if ('answered' in condition) return t(sought ? 'formats.answered' : 'formats.notAnswered', { n: numberOf(condition.answered) });
  const n = numberOf(condition.question);
  if ('selected' in condition) {
    return t(sought ? 'formats.selected' : 'formats.notSelected', { n, answers: labels(condition.question, condition.selected, asking) });
  }
  return t(`formats.${sought ? '' : 'not-'}${condition.is}`, { n, value: condition.value });
}

function joined(conditions: readonly Condition[], sought: boolean, type: 'conjunction' | 'disjunction', asking: Asking): string {
  return list(
    conditions.map((each) => inWords(each, sought, asking)),
    type,
    asking.tag,
  );
}

/** “A, B or C”, as the reader's language joins them. */
function labels(id: string, codes: readonly string[], { survey, words, format, tag, t }: Asking): string {
  const question = questionOf(survey, id);
  const shown =
    question && 'kind' in question && question.kind !== 'text' && question.kind !== 'number' ? optionsFor(question, format, undefined) : [];
  const here = codes.filter((code) => shown.some((option) => option.code === code) || question?.apart?.some((apart) => apart === code));
  const named = (here.length > 0 ? here : codes).map((code) => t('formats.quoted', { text: words.pages[id]?.options[code] ?? code }));
  return list(named, 'disjunction', tag);
}

const list = (items: readonly string[], type: 'conjunction' | 'disjunction', tag: string): string =>
  new Intl.ListFormat(tag, { type }).format(items);
