import { AGES, type Age, NEEDS, type Need } from '../said-doing/entry.ts';
import type { Answer, Answers } from './answer.ts';
import { allPages } from './branching.ts';
import type { ChooseMany, ChooseOne, Respondent, Survey } from './survey.ts';

export const RESPONDENTS: readonly Respondent[] = ['parent', 'young-person', 'professional'];

/** Who a response is from, as far as its survey asks. */
export interface Profile {
  readonly respondent: Respondent;
  /** The child's or young person's; `undefined` when it was not asked or not said. */
  readonly age: Age | undefined;
  /** Areas of need, each once; empty when it was not asked or not said. */
  readonly needs: readonly Need[];
}

/**
 * Reads who answered out of coded answers. The questions are known by the codes of their options, so that a new survey is
 * counted without being named here. A survey for everybody asks who is writing; any other is for one group.
 */
export function profileOf(survey: Survey, answers: Answers): Profile {
  const asked = (codes: readonly string[]) => {
    const question = allPages(survey).find((page) => hasOptions(page) && codes.every((code) => page.options.some((o) => o.code === code)));
    return question ? codesOf(answers[question.id]) : [];
  };
  const [age] = asked(['14-to-15', '16-to-17']);
  return {
    respondent: RESPONDENTS.find((group) => asked(RESPONDENTS).includes(group)) ?? survey.respondent,
    // Young people are asked from the age of 8 on.
    age: age === '8-to-10' ? '5-to-10' : AGES.find((known) => known === age),
    needs: NEEDS.filter((need) => asked(NEEDS).includes(need)),
  };
}

const hasOptions = (page: { readonly kind: string }): page is ChooseOne | ChooseMany =>
  page.kind === 'choose-one' || page.kind === 'choose-many';

function codesOf(answer: Answer | undefined): readonly string[] {
  if (answer?.kind === 'one') return [answer.code];
  return answer?.kind === 'many' ? answer.codes : [];
}
