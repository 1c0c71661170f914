import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Answer, Answers } from '../../../src/domain/survey/answer.ts';
import { isQuestion, route } from '../../../src/domain/survey/branching.ts';
import type { Condition } from '../../../src/domain/survey/condition.ts';
import type { ApartCode, Question, Survey } from '../../../src/domain/survey/survey.ts';
import type { PaperCondition } from '../../../src/formats/paper/paperCondition.ts';
import { type PaperQuestion, paperForm } from '../../../src/formats/paper/paperForm.ts';
import { routingWords } from '../../../src/formats/paper/routingWords.ts';
import { wordsOf } from '../../app/words.ts';

const t = wordsOf('en');
const said = (when: Condition): string => JSON.stringify(routingWords(conditionOf(when), t, 'en'));

/** A choice of two, a choice of many, a number, and a last question that is asked on this condition. */
function surveyWith(when: Condition): Survey {
  const questions: Question[] = [
    { kind: 'choose-one', id: 'one', options: [{ code: 'a' }, { code: 'b' }], apart: ['dont-know'] },
    { kind: 'choose-many', id: 'many', options: [{ code: 'x' }, { code: 'y' }, { code: 'z' }] },
    { kind: 'number', id: 'years', least: 0, most: 25, apart: ['prefer-not-to-say'] },
    { kind: 'text', id: 'last', length: 'short', most: 50, when },
    { kind: 'text', id: 'end', length: 'short', most: 50 },
  ];
  return { id: 's', version: 1, respondent: 'parent', minutes: 1, sections: [{ id: 'all', pages: questions }] };
}

function conditionOf(when: Condition): PaperCondition {
  const last = paperForm(surveyWith(when), 'standard').questions[3];
  if (!last?.only) throw new Error('the condition got lost');
  return last.only.when;
}

/** Whether a person who filled this in follows the note. */
function follows(condition: PaperCondition, filled: (number: number) => Answer | undefined, questions: readonly PaperQuestion[]): boolean {
  if ('all' in condition) return condition.all.every((each) => follows(each, filled, questions));
  if ('any' in condition) return condition.any.some((each) => follows(each, filled, questions));
  const answer = filled(condition.number);
  if (condition.is === 'answered') return (answer !== undefined) !== condition.not;
  if (condition.is !== 'ticked') throw new Error('no survey has this yet');
  const codes =
    answer?.kind === 'many' ? answer.codes : answer?.kind === 'one' ? [answer.code] : answer?.kind === 'apart' ? [answer.apart] : [];
  const keys = questions[condition.number - 1]?.options.filter(({ code }) => codes.includes(code)).map(({ key }) => key) ?? [];
  return keys.some((key) => condition.keys.includes(key)) !== condition.not;
}

describe('the form on paper', () => {
  it.each(SURVEYS.flatMap((survey) => (['standard', 'easy-read'] as const).map((format) => ({ survey, format, id: survey.id }))))(
    'has every question of $id in $format, numbered from 1, each box with a key of its own',
    ({ survey, format }) => {
      const { questions } = paperForm(survey, format);
      expect(questions.map(({ question }) => question.id)).toEqual(
        survey.sections.flatMap(({ pages }) => pages.filter(isQuestion).map(({ id }) => id)),
      );
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1));
      for (const { question, options } of questions) {
        expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
        if (question.kind === 'scale') {
          const scale = (format === 'easy-read' && question.easyRead) || question.scale;
          expect(options.filter(({ apart }) => !apart).map(({ code }) => code)).toEqual(scale.points);
        }
      }
    },
  );

  it.each(SURVEYS.flatMap((survey) => (['standard', 'easy-read'] as const).map((format) => ({ survey, format, id: survey.id }))))(
    'sends a person through $id in $format as the phone would: the notes and the branching agree',
    ({ survey, format }) => {
      const form = paperForm(survey, format);
      const deciding = new Set(JSON.stringify(survey).match(/(?<="question":")[^"]+/g));
      const decide = form.questions.filter(({ question }) => deciding.has(question.id));
      fc.assert(
        fc.property(anyFilled(decide), (chosen) => {
          const { pages, within } = route(survey, chosen);
          const filled = (number: number) => within[form.questions[number - 1]?.question.id ?? ''];
          const meant = form.sections
            .filter(({ only }) => !only || follows(only.when, filled, form.questions))
            .flatMap(({ items }) => items.filter(({ only }) => !only || follows(only.when, filled, form.questions)))
            .map((item) => (item.kind === 'question' ? item.question.id : item.id));
          expect(meant).toEqual(pages.map(({ id }) => id));
        }),
      );
    },
  );

  it('says in words whom a question is for, with and, or and not kept right', () => {
    expect(said({ question: 'one', selected: ['b', 'dont-know'] })).toBe('"you ticked box 2 or 3 at question 1"');
    expect(said({ not: { question: 'one', selected: ['a'] } })).toBe('"you did not tick box 1 at question 1"');
    expect(said({ question: 'years', is: 'at-least', value: 14 })).toBe('"your answer to question 3 is 14 or more"');
    expect(said({ not: { question: 'years', is: 'below', value: 5 } })).toBe('"your answer to question 3 is not below 5"');
    expect(said({ not: { answered: 'many' } })).toBe('"you did not answer question 2"');
    expect(
      said({
        all: [{ question: 'one', selected: ['a'] }, { any: [{ answered: 'many' }, { question: 'years', is: 'exactly', value: 3 }] }],
      }),
    ).toBe(
      '{"need":"all","of":["you ticked box 1 at question 1",{"need":"any","of":["you answered question 2","your answer to question 3 is 3"]}]}',
    );
    // Not (A and B): one of the two is missing.
    expect(said({ not: { all: [{ question: 'one', selected: ['a'] }, { answered: 'many' }] } })).toBe(
      '{"need":"any","of":["you did not tick box 1 at question 1","you did not answer question 2"]}',
    );
  });

  it('tells whoever is not meant where to go on', () => {
    const onward = (id: string) => {
      const parents = paperForm(SURVEYS[0] as Survey, 'standard');
      return parents.questions.find(({ question }) => question.id === id)?.only?.otherwise;
    };
    const number = (id: string) => paperForm(SURVEYS[0] as Survey, 'standard').questions.find(({ question }) => question.id === id)?.number;
    // Two questions in a row on the same condition are passed over together.
    expect(onward('strategy-agree')).toBe(number('help-most'));
    expect(onward('own-condition-limits')).toBe(number('heard-about-us'));
    expect(paperForm(SURVEYS[0] as Survey, 'standard').sections.at(-1)?.only?.otherwise).toBe('end');
  });

  it('refuses a form that would send people wrong', () => {
    expect(() => paperForm(surveyWith({ question: 'one', selected: ['no-such'] }), 'standard')).toThrow();
    expect(() => paperForm(surveyWith({ answered: 'end' }), 'standard')).toThrow();
  });
});

/** Any way to answer these, some of them not at all. */
function anyFilled(questions: readonly PaperQuestion[]): fc.Arbitrary<Answers> {
  const answersTo = ({ question, options }: PaperQuestion) =>
    fc.constantFrom(
      ...options.map(({ code, apart }): Answer => {
        if (apart) return { kind: 'apart', apart: code as ApartCode };
        return question.kind === 'choose-many' ? { kind: 'many', codes: [code] } : { kind: 'one', code };
      }),
    );
  return fc
    .tuple(
      ...questions.map((each) =>
        fc.option(
          answersTo(each).map((answer) => [each.question.id, answer] as const),
          { nil: undefined },
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)));
}
