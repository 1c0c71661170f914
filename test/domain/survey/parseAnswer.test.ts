import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import type { Answer } from '../../../src/domain/survey/answer.ts';
import { allPages, isQuestion } from '../../../src/domain/survey/branching.ts';
import { checkAnswer } from '../../../src/domain/survey/checkAnswer.ts';
import { parseAnswer, type RawAnswer } from '../../../src/domain/survey/parseAnswer.ts';
import type { Question, Scale } from '../../../src/domain/survey/survey.ts';
import { PROVE } from '../../prove.ts';
import { anyAnswer } from './anyAnswers.ts';

const five: Scale = { id: 'five', points: ['good', 'bad'], positive: ['good'] };
const three: Scale = { id: 'three', points: ['yes', 'no'], positive: ['yes'] };

const town: Question = { kind: 'choose-one', id: 'town', options: [{ code: 'bury' }, { code: 'other', say: 5 }], apart: ['dont-know'] };
const lately: Question = {
  kind: 'choose-many',
  id: 'lately',
  options: [{ code: 'moved' }, { code: 'waiting' }, { code: 'other', say: 5 }, { code: 'none', exclusive: true }],
  apart: ['prefer-not-to-say'],
};
const gp: Question = { kind: 'scale', id: 'gp', scale: five, easyRead: three };
const age: Question = { kind: 'number', id: 'age', least: 0, most: 25 };
const words: Question = { kind: 'text', id: 'words', length: 'long', most: 5, apart: ['prefer-not-to-say'] };

const parse = (question: Question, chosen: readonly string[], written = '') => parseAnswer(question, { chosen, written });
const answer = (given: Answer | undefined) => ({ ok: true, answer: given });
const problem = (code: string, more: object = {}) => ({ ok: false, problem: { code, ...more } });

describe('an empty form', () => {
  it.each([town, lately, gp, age, words])('is a skipped question ($kind)', (question) => {
    expect(parse(question, [])).toEqual(answer(undefined));
    expect(parse(question, [], ' \n\t ')).toEqual(answer(undefined));
  });

  it('is a problem only where the survey cannot go on without an answer', () => {
    expect(parse({ ...town, required: true }, [])).toEqual(problem('required'));
    expect(parse({ ...words, required: true }, [], '  ')).toEqual(problem('required'));
  });
});

describe('a choice', () => {
  it('is kept by its code, on either scale', () => {
    expect(parse(town, ['bury'])).toEqual(answer({ kind: 'one', code: 'bury' }));
    expect(parse(gp, ['bad'])).toEqual(answer({ kind: 'one', code: 'bad' }));
    expect(parse(gp, ['yes'])).toEqual(answer({ kind: 'one', code: 'yes' }));
  });

  it('keeps several ticks in the order of the page', () => {
    expect(parse(lately, ['moved', 'waiting'])).toEqual(answer({ kind: 'many', codes: ['moved', 'waiting'] }));
  });

  it('may be to not answer, set apart from the options', () => {
    expect(parse(town, ['dont-know'])).toEqual(answer({ kind: 'apart', apart: 'dont-know' }));
    expect(parse(words, ['prefer-not-to-say'], '')).toEqual(answer({ kind: 'apart', apart: 'prefer-not-to-say' }));
  });

  it('takes words only with the option that asks for them', () => {
    expect(parse(town, ['other'], ' Ely ')).toEqual(answer({ kind: 'one', code: 'other', said: 'Ely' }));
    expect(parse(town, ['other'], '   ')).toEqual(answer({ kind: 'one', code: 'other' }));
    expect(parse(town, ['bury'], 'left over')).toEqual(answer({ kind: 'one', code: 'bury' }));
    expect(parse(lately, ['moved', 'other'], 'Ely')).toEqual(answer({ kind: 'many', codes: ['moved', 'other'], said: 'Ely' }));
    expect(parse(lately, ['moved'], 'left over')).toEqual(answer({ kind: 'many', codes: ['moved'] }));
  });

  it('says by how much the words are too long', () => {
    expect(parse(town, ['other'], 'Radcliffe')).toEqual(problem('text-too-long', { most: 5, over: 4 }));
  });

  it.each([
    ['a code that is not offered', town, ['leeds']],
    ['an apart code that this question does not offer', town, ['prefer-not-to-say']],
    ['"none of these" together with one of these', lately, ['moved', 'none']],
    ['the same box twice', lately, ['moved', 'moved']],
    ['a point of neither scale', gp, ['middling']],
  ] as const)('is refused: %s', (_, question, chosen) => {
    expect(parse(question, chosen)).toEqual(problem('unknown-option'));
  });
});

describe('a number', () => {
  it.each([
    ['western', '14'],
    ['Arabic-Indic', '١٤'],
    ['extended Arabic-Indic, as in Urdu', '۱۴'],
    ['Gurmukhi', '੧੪'],
    ['with spaces around it', ' 14 '],
  ])('is read in %s digits', (_, written) => {
    expect(parse(age, [], written)).toEqual(answer({ kind: 'number', number: 14 }));
  });

  it('reads every digit of every keyboard', () => {
    const most = { ...age, most: 9_999_999_999 };
    for (const digits of ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '੦੧੨੩੪੫੬੭੮੯']) {
      expect(parse(most, [], `1${digits.slice(1)}`)).toEqual(answer({ kind: 'number', number: 1_123_456_789 }));
    }
  });

  it.each(['fourteen', '14.5', '1e400', '--1', '14 years', 'NaN', 'Infinity'])('is asked for again: %s', (written) => {
    expect(parse(age, [], written)).toEqual(problem('not-a-number'));
  });

  it('keeps to its bounds, both included, and names them', () => {
    expect(parse(age, [], '0')).toEqual(answer({ kind: 'number', number: 0 }));
    expect(parse(age, [], '25')).toEqual(answer({ kind: 'number', number: 25 }));
    expect(parse(age, [], '26')).toEqual(problem('number-out-of-range', { least: 0, most: 25 }));
    expect(parse(age, [], '-1')).toEqual(problem('number-out-of-range', { least: 0, most: 25 }));
  });
});

describe('words', () => {
  it('lose only the space around them', () => {
    expect(parse(words, [], '\n بات \n')).toEqual(answer({ kind: 'text', text: 'بات' }));
  });

  it('are counted as their writer counts: an emoji outside the first plane is one', () => {
    expect(parse(words, [], '🙂🙂🙂🙂🙂')).toEqual(answer({ kind: 'text', text: '🙂🙂🙂🙂🙂' }));
    expect(parse(words, [], '🙂🙂🙂🙂🙂🙂')).toEqual(problem('text-too-long', { most: 5, over: 1 }));
  });

  it('can always be written as UTF-8: half a character becomes the replacement character', () => {
    expect(parse(words, [], 'a\ud83db')).toEqual(answer({ kind: 'text', text: 'a\ufffdb' }));
    expect(parse(words, [], '\ude42')).toEqual(answer({ kind: 'text', text: '\ufffd' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), (written) => {
        const parsed = parse(words, [], written);
        if (parsed.ok && parsed.answer?.kind === 'text') {
          expect(new TextDecoder().decode(new TextEncoder().encode(parsed.answer.text))).toBe(parsed.answer.text);
        }
      }),
    );
  });
});

describe('what a form could hold', () => {
  it('never becomes an answer that the endpoint would refuse', () => {
    const questions = SURVEYS.flatMap(allPages).filter(isQuestion);
    const anyRaw = (question: Question): fc.Arbitrary<RawAnswer> => {
      const codes = 'options' in question ? question.options.map(({ code }) => code) : 'scale' in question ? question.scale.points : [];
      const chosen = fc.array(fc.constantFrom('bury', 'dont-know', 'prefer-not-to-say', ...codes), { maxLength: 4 });
      return fc.record({ chosen, written: fc.string({ unit: 'binary', maxLength: 70 }) });
    };
    const anyForm = fc.constantFrom(...questions).chain((question) => fc.tuple(fc.constant(question), anyRaw(question)));
    fc.assert(
      fc.property(anyForm, ([question, raw]) => {
        const parsed = parseAnswer(question, raw);
        if (parsed.ok && parsed.answer) expect(checkAnswer(question, parsed.answer)).toBeUndefined();
      }),
      { numRuns: PROVE ? 500 : 100 },
    );
  });
});

describe('an answer of another kind of question', () => {
  it.each<[Question, Answer]>([
    [town, { kind: 'many', codes: ['bury'] }],
    [lately, { kind: 'one', code: 'moved' }],
    [gp, { kind: 'text', text: 'good' }],
    [age, { kind: 'text', text: '14' }],
    [words, { kind: 'number', number: 14 }],
  ])('does not fit ($0.kind)', (question, given) => {
    expect(checkAnswer(question, given)).toEqual({ code: 'wrong-kind' });
  });

  it.each<[string, Question, Answer]>([
    ['no ticks at all', lately, { kind: 'many', codes: [] }],
    ['words beside an option that asks for none', town, { kind: 'one', code: 'bury', said: 'x' }],
    ['words that are empty', town, { kind: 'one', code: 'other', said: '' }],
    ['words beside a point of a scale', gp, { kind: 'one', code: 'good', said: 'x' }],
  ])('does not fit: %s', (_, question, given) => {
    expect(checkAnswer(question, given)).toEqual({ code: 'unknown-option' });
  });

  it('does not fit: an empty text, or a number that is none', () => {
    expect(checkAnswer(words, { kind: 'text', text: '' })).toEqual({ code: 'wrong-kind' });
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1.5, 2 ** 53]) {
      expect(checkAnswer(age, { kind: 'number', number })).toEqual({ code: 'not-a-number' });
    }
  });

  it('fits its own question, whatever it is', () => {
    const anyPair = fc
      .constantFrom(...SURVEYS.flatMap(allPages).filter(isQuestion), town, lately, gp, age, words)
      .chain((question) => fc.tuple(fc.constant(question), anyAnswer(question)));
    fc.assert(fc.property(anyPair, ([question, given]) => void expect(checkAnswer(question, given)).toBeUndefined()));
  });
});

describe('what was spoken', () => {
  const spoken = (...seconds: number[]) =>
    seconds.map((each, at) => ({ id: `6b1f3f0e-58a3-4c5f-9d0a-7f2f3f4c5d6${at}`, type: 'audio/webm' as const, seconds: each }));
  const say = (recordings: ReturnType<typeof spoken>, written = '', question: Question = words, chosen: string[] = []) =>
    parseAnswer(question, { chosen, written, recordings });

  it('is an answer without a written word, and beside one', () => {
    expect(say(spoken(12))).toEqual(answer({ kind: 'text', text: '', recordings: spoken(12) }));
    expect(say(spoken(12), 'too')).toEqual(answer({ kind: 'text', text: 'too', recordings: spoken(12) }));
  });

  it('gives way to "prefer not to say"', () => {
    expect(say(spoken(12), '', words, ['prefer-not-to-say'])).toEqual(answer({ kind: 'apart', apart: 'prefer-not-to-say' }));
  });

  it('lasts as long as the question gives: five minutes, or what it says', () => {
    expect(say(spoken(200, 101))).toMatchObject({ ok: true });
    expect(say(spoken(200, 120))).toEqual(problem('wrong-kind'));
    expect(say(spoken(61), '', { ...words, speak: 60 } as Question)).toMatchObject({ ok: true });
    expect(say(spoken(90), '', { ...words, speak: 60 } as Question)).toEqual(problem('wrong-kind'));
  });

  it('is no answer to a line for a few words', () => {
    expect(say(spoken(2), '', { ...words, length: 'short' } as Question)).toEqual(problem('wrong-kind'));
  });
});
