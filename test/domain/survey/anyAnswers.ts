import * as fc from 'fast-check';
import type { Answer, Answers } from '../../../src/domain/survey/answer.ts';
import { allPages, isQuestion } from '../../../src/domain/survey/branching.ts';
import type { Question, Survey } from '../../../src/domain/survey/survey.ts';

/** Any answers that fit their questions, some of them skipped, whether the questions are within reach or not. */
export function anyAnswers(survey: Survey): fc.Arbitrary<Answers> {
  const entries = allPages(survey)
    .filter(isQuestion)
    .map((question) => fc.option(anyAnswer(question), { nil: undefined }).map((answer) => [question.id, answer] as const));
  return fc
    .tuple(...entries)
    .map((all) => Object.fromEntries(all.flatMap(([id, answer]): [string, Answer][] => (answer ? [[id, answer]] : []))));
}

/** Any answer that `checkAnswer` takes for this question. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const given = anyGiven(question);
  const { apart = [] } = question;
  return apart.length === 0
    ? given
    : fc.oneof(
        { arbitrary: given, weight: 3 },
        fc.constantFrom(...apart).map((code) => ({ kind: 'apart' as const, apart: code })),
      );
}

function anyGiven(question: Question): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'choose-one':
      return fc
        .constantFrom(...question.options)
        .chain(({ code, say }) => saying(say).map((said) => ({ kind: 'one' as const, code, ...said })));
    case 'choose-many': {
      const alone = question.options.filter(({ exclusive }) => exclusive);
      const together = question.options.filter(({ exclusive }) => !exclusive);
      const some = fc.oneof(fc.subarray(together, { minLength: 1 }), ...alone.map((option) => fc.constant([option])));
      return some.chain((options) =>
        saying(options.find(({ say }) => say)?.say).map((said) => ({
          kind: 'many' as const,
          codes: options.map(({ code }) => code),
          ...said,
        })),
      );
    }
    case 'scale':
      return fc
        .constantFrom(...question.scale.points, ...(question.easyRead?.points ?? []))
        .map((code) => ({ kind: 'one' as const, code }));
    case 'number':
      return fc.integer({ min: question.least, max: question.most }).map((number) => ({ kind: 'number' as const, number }));
    case 'text':
      return words(question.most).map((text) => ({ kind: 'text' as const, text }));
  }
}

const saying = (most: number | undefined): fc.Arbitrary<{ said?: string }> =>
  most === undefined
    ? fc.constant({})
    : fc.oneof(
        fc.constant({}),
        words(most).map((said) => ({ said })),
      );

/** In code points, as the limit is. */
const words = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).filter((text) => [...text].length <= most);
