import type { Recording } from '../response/recording.ts';
import type { Answer, AnswerProblem } from './answer.ts';
import { asciiDigits } from './asciiDigits.ts';
import { checkAnswer } from './checkAnswer.ts';
import { APART_CODES, type ApartCode, type Question } from './survey.ts';

/** What a form holds for one question, before anybody has looked at it. */
export interface RawAnswer {
  /** The values of the ticked radios or checkboxes, in the order of the page. */
  readonly chosen: readonly string[];
  /** The text or number field, or the "please say" field that belongs to the chosen option. */
  readonly written: string;
  /** What has been spoken to this question. It is in no field: whoever reads the form adds it. */
  readonly recordings?: readonly Recording[] | undefined;
}

export type ParsedAnswer =
  | { readonly ok: true /** `undefined`: skipped. */; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** The tap becomes an `Answer`, or a problem to show. An empty form is a skipped question, unless the survey requires it. */
export function parseAnswer(question: Question, raw: RawAnswer): ParsedAnswer {
  const answer = read(question, raw);
  if (answer === 'not-a-number') return { ok: false, problem: { code: 'not-a-number' } };
  if (answer === undefined) return question.required ? { ok: false, problem: { code: 'required' } } : { ok: true, answer };
  const problem = checkAnswer(question, answer);
  return problem ? { ok: false, problem } : { ok: true, answer };
}

function read(question: Question, { chosen, written, recordings }: RawAnswer): Answer | undefined | 'not-a-number' {
  const apart = chosen.find(isApart);
  if (apart) return { kind: 'apart', apart };
  const text = tidy(written);
  switch (question.kind) {
    case 'choose-one':
    case 'scale': {
      const [code] = chosen;
      if (code === undefined) return undefined;
      const says = question.kind === 'choose-one' && question.options.some((option) => option.code === code && option.say);
      return { kind: 'one', code, ...(says && text !== '' && { said: text }) };
    }
    case 'choose-many': {
      if (chosen.length === 0) return undefined;
      const says = question.options.some((option) => option.say && chosen.includes(option.code));
      return { kind: 'many', codes: chosen, ...(says && text !== '' && { said: text }) };
    }
    case 'number': {
      if (text === '') return undefined;
      const number = Number(asciiDigits(text));
      return Number.isInteger(number) ? { kind: 'number', number } : 'not-a-number';
    }
    case 'text':
      if (recordings?.length) return { kind: 'text', text, recordings };
      return text === '' ? undefined : { kind: 'text', text };
  }
}

const isApart = (code: string): code is ApartCode => (APART_CODES as readonly string[]).includes(code);

/** Lone surrogates cannot be written as UTF-8: replaced here, so that what is kept is what will be exported. */
function tidy(written: string): string {
  return written.trim().replace(/\p{Surrogate}/gu, '\uFFFD');
}
