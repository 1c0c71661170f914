import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Answer } from '../../../src/domain/survey/answer.ts';
import { checkAnswer } from '../../../src/domain/survey/checkAnswer.ts';
import type { Question, Survey } from '../../../src/domain/survey/survey.ts';
import { type PaperQuestion, paperForm } from '../../../src/formats/paper/paperForm.ts';
import { readKeyed, toSay, typedFor, withSaid } from '../../../src/formats/paper/readKeyed.ts';

function item(question: Question): PaperQuestion {
  const survey: Survey = { id: 's', version: 1, respondent: 'parent', minutes: 1, sections: [{ id: 'a', pages: [question] }] };
  const [only] = paperForm(survey, 'standard').questions;
  if (!only) throw new Error('no question');
  return only;
}

const one = item({
  kind: 'choose-one',
  id: 'q',
  options: [{ code: 'a' }, { code: 'b', say: 10 }],
  apart: ['dont-know', 'prefer-not-to-say'],
});
const many = item({
  kind: 'choose-many',
  id: 'q',
  options: [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'none', exclusive: true }],
  apart: ['dont-know'],
});
const years = item({ kind: 'number', id: 'q', least: 0, most: 25, apart: ['prefer-not-to-say'] });
const words = item({ kind: 'text', id: 'q', length: 'long', most: 12 });

const answer = (question: PaperQuestion, typed: string): Answer | undefined | string => {
  const read = readKeyed(question, typed);
  return read.ok ? read.answer : read.problem.code;
};

describe('what a keyer types', () => {
  it.each([
    [one, '1', { kind: 'one', code: 'a' }],
    [one, ' ۲ ', { kind: 'one', code: 'b' }],
    [one, '3', { kind: 'apart', apart: 'dont-know' }],
    [one, 'd', { kind: 'apart', apart: 'dont-know' }],
    [one, 'P', { kind: 'apart', apart: 'prefer-not-to-say' }],
    [one, '0', undefined],
    [one, '-', undefined],
    [many, '1 3', { kind: 'many', codes: ['a', 'c'] }],
    [many, '3, 1 1', { kind: 'many', codes: ['a', 'c'] }],
    [many, '4', { kind: 'many', codes: ['none'] }],
    [many, '5', { kind: 'apart', apart: 'dont-know' }],
    [years, '0', { kind: 'number', number: 0 }],
    [years, 'p', { kind: 'apart', apart: 'prefer-not-to-say' }],
    [years, '-', undefined],
    // The screen says that 0 is not answered, and whoever types a hundred forms types it here too: nobody's words were "0".
    [words, '0', undefined],
    [words, ' More help ', { kind: 'text', text: 'More help' }],
    [words, '', undefined],
  ] as const)('is read as the boxes it names', (question, typed, expected) => {
    expect(answer(question, typed)).toEqual(expected);
  });

  it.each([
    [one, '', 'nothing-typed'],
    [one, '7', 'no-such-box'],
    [one, 'n', 'no-such-box'],
    [one, '1 2', 'one-box-only'],
    [one, '12', 'no-such-box'],
    [many, '1 0', 'no-such-box'],
    [many, '1 4', 'stands-alone'],
    [many, '2 5', 'stands-alone'],
    [years, '26', 'number-out-of-range'],
    [years, 'seven', 'not-a-number'],
    [words, 'far too many words', 'text-too-long'],
  ] as const)('is never guessed', (question, typed, problem) => {
    expect(answer(question, typed)).toBe(problem);
  });

  it('asks for the words beside a box, and takes the form without them', () => {
    const read: Answer = { kind: 'one', code: 'b' };
    expect(toSay(one, read)?.key).toBe('2');
    expect(toSay(one, { kind: 'one', code: 'a' })).toBeUndefined();
    expect(withSaid(one, read, 'a friend')).toEqual({ ok: true, answer: { ...read, said: 'a friend' } });
    expect(withSaid(one, read, '')).toEqual({ ok: true, answer: read });
    expect(withSaid(one, read, 'a very old friend')).toMatchObject({ ok: false, problem: { code: 'text-too-long' } });
  });

  it('whatever it is, leads to an answer that fits the question or to a problem, and is shown again as it was typed', () => {
    const questions = SURVEYS.flatMap((survey) =>
      (['standard', 'easy-read'] as const).flatMap((format) => paperForm(survey, format).questions),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ,dnp-]{0,6}$/)), (question, typed) => {
        const read = readKeyed(question, typed);
        if (!read.ok || !read.answer) return;
        expect(checkAnswer(question.question, read.answer)).toBeUndefined();
        expect(readKeyed(question, typedFor(question, read.answer))).toEqual(read);
      }),
    );
  });
});
