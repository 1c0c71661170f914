import { mayBeSpoken, type Recording } from '../response/recording.ts';
import type { Answer, AnswerProblem } from './answer.ts';
import type { Option, Question, TextQuestion } from './survey.ts';

/**
 * Whether an answer fits its question: the kind, the codes and the bounds. The one rule for the tap on the phone and for
 * the envelope at the endpoint.
 *
 * @returns the problem, or `undefined` when the answer fits.
 */
export function checkAnswer(question: Question, answer: Answer): AnswerProblem | undefined {
  if (answer.kind === 'apart') return question.apart?.includes(answer.apart) ? undefined : { code: 'unknown-option' };
  switch (question.kind) {
    case 'choose-one':
      return answer.kind === 'one' ? checkCodes(question.options, [answer.code], answer.said) : { code: 'wrong-kind' };
    case 'choose-many':
      return answer.kind === 'many' ? checkMany(question.options, answer) : { code: 'wrong-kind' };
    case 'scale': {
      if (answer.kind !== 'one') return { code: 'wrong-kind' };
      const points = [...question.scale.points, ...(question.easyRead?.points ?? [])];
      return points.includes(answer.code) && answer.said === undefined ? undefined : { code: 'unknown-option' };
    }
    case 'number': {
      if (answer.kind !== 'number') return { code: 'wrong-kind' };
      if (!Number.isSafeInteger(answer.number)) return { code: 'not-a-number' };
      const { least, most } = question;
      return answer.number >= least && answer.number <= most ? undefined : { code: 'number-out-of-range', least, most };
    }
    case 'text':
      if (answer.kind !== 'text') return { code: 'wrong-kind' };
      return checkText(question, answer.text, answer.recordings ?? []);
  }
}

function checkText(question: TextQuestion, text: string, recordings: readonly Recording[]): AnswerProblem | undefined {
  if (recordings.length === 0 ? text === '' : !mayBeSpoken(question, recordings)) return { code: 'wrong-kind' };
  return checkLength(text, question.most);
}

function checkMany(options: readonly Option[], { codes, said }: { codes: readonly string[]; said?: string }): AnswerProblem | undefined {
  const alone = options.some((option) => option.exclusive && codes.includes(option.code));
  if (codes.length === 0 || new Set(codes).size < codes.length || (alone && codes.length > 1)) return { code: 'unknown-option' };
  return checkCodes(options, codes, said);
}

function checkCodes(options: readonly Option[], codes: readonly string[], said: string | undefined): AnswerProblem | undefined {
  const chosen = codes.map((code) => options.find((option) => option.code === code));
  if (chosen.includes(undefined)) return { code: 'unknown-option' };
  if (said === undefined) return undefined;
  const most = chosen.find((option) => option?.say !== undefined)?.say;
  if (most === undefined || said === '') return { code: 'unknown-option' };
  return checkLength(said, most);
}

/** Counts Unicode code points, so that an emoji or a letter outside the first plane is one character to its writer too. */
function checkLength(text: string, most: number): AnswerProblem | undefined {
  const length = [...text].length;
  return length > most ? { code: 'text-too-long', most, over: length - most } : undefined;
}
