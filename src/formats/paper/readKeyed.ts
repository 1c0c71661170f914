import type { Answer, AnswerProblem } from '../../domain/survey/answer.ts';
import { asciiDigits } from '../../domain/survey/asciiDigits.ts';
import { checkAnswer } from '../../domain/survey/checkAnswer.ts';
import { parseAnswer } from '../../domain/survey/parseAnswer.ts';
import { APART_LETTERS, type PaperOption, type PaperQuestion } from './paperForm.ts';

/** Why what was typed cannot be the answer. The words are `keying.problem.<code>`. */
export type KeyedProblem =
  | { readonly code: 'nothing-typed' }
  | { readonly code: 'no-such-box'; readonly typed: string }
  | { readonly code: 'one-box-only' }
  | { readonly code: 'stands-alone'; readonly key: string }
  | Extract<AnswerProblem, { readonly code: 'not-a-number' | 'number-out-of-range' | 'text-too-long' | 'required' }>;

export type Keyed =
  /** `undefined`: not answered. */
  { readonly ok: true; readonly answer: Answer | undefined } | { readonly ok: false; readonly problem: KeyedProblem };

/** What a keyer types for "nothing was ticked or written here". */
const EMPTY = /^(-|–|—)$/;

/**
 * Reads what was typed for one question: the keys beside the ticked boxes (`2`, `1 3 4`), a letter for a way set apart,
 * a dash or 0 for not answered (0 is a number where one is asked for); where an answer is written, the words or the number
 * as they stand. A ticked box is never guessed: whatever has no box, and two boxes where one counts, is a problem for the
 * keyer to look at.
 */
export function readKeyed({ question, options }: PaperQuestion, typed: string): Keyed {
  const text = typed.trim();
  const letter = options.find(({ code, apart }) => apart && APART_LETTERS[code as keyof typeof APART_LETTERS] === text.toLowerCase());
  if (letter) return fitting({ ok: true, answer: answerOf([letter], false) });
  if (EMPTY.test(text) || (question.kind === 'text' && asciiDigits(text) === '0'))
    return question.required ? problem({ code: 'required' }) : { ok: true, answer: undefined };
  switch (question.kind) {
    case 'text':
    case 'number': {
      if (text === '' && question.kind === 'number') return problem({ code: 'nothing-typed' });
      const parsed = parseAnswer(question, { chosen: [], written: text });
      return parsed.ok ? parsed : fitting(parsed);
    }
    case 'choose-one':
    case 'choose-many':
    case 'scale': {
      if (text === '') return problem({ code: 'nothing-typed' });
      const keys = [
        ...new Set(
          asciiDigits(text)
            .split(/[\s,;.+]+/)
            .filter(Boolean),
        ),
      ];
      if (keys.join() === '0') return question.required ? problem({ code: 'required' }) : { ok: true, answer: undefined };
      const ticked: PaperOption[] = [];
      for (const key of keys) {
        const option = options.find((each) => each.key === key);
        if (!option) return problem({ code: 'no-such-box', typed: key });
        ticked.push(option);
      }
      const many = question.kind === 'choose-many';
      if (ticked.length > 1 && !many) return problem({ code: 'one-box-only' });
      const alone = ticked.find(({ exclusive }) => exclusive);
      if (ticked.length > 1 && alone) return problem({ code: 'stands-alone', key: alone.key });
      // In the order of the form, as a phone gives them.
      const answer = answerOf(
        options.filter((option) => ticked.includes(option)),
        many,
      );
      const wrong = answer && checkAnswer(question, answer);
      if (wrong) throw new Error(`a box of ${question.id} is no answer to it: ${wrong.code}`);
      return { ok: true, answer };
    }
  }
}

/** The "please say" of what was ticked, if there is one: its words are typed next. */
export function toSay({ options }: PaperQuestion, answer: Answer | undefined): PaperOption | undefined {
  const codes = answer?.kind === 'many' ? answer.codes : answer?.kind === 'one' ? [answer.code] : [];
  return options.find(({ code, say }) => say !== undefined && codes.includes(code));
}

/** The answer with the words written beside its box, if there are any. */
export function withSaid({ question }: PaperQuestion, answer: Answer, typed: string): Keyed {
  const chosen = answer.kind === 'many' ? answer.codes : answer.kind === 'one' ? [answer.code] : [];
  const written = EMPTY.test(typed.trim()) ? '' : typed;
  return fitting(parseAnswer(question, { chosen, written }));
}

/** What a keyer would have typed for this answer. */
export function typedFor({ options }: PaperQuestion, answer: Answer | undefined): string {
  const key = (code: string) => options.find((option) => option.code === code)?.key ?? '';
  switch (answer?.kind) {
    case undefined:
      return '-';
    case 'one':
      return key(answer.code);
    case 'many':
      return answer.codes.map(key).join(' ');
    case 'apart':
      return key(answer.apart);
    case 'number':
      return String(answer.number);
    case 'text':
      return answer.text;
  }
}

function answerOf(ticked: readonly PaperOption[], many: boolean): Answer | undefined {
  const [first] = ticked;
  if (!first) return undefined;
  if (first.apart) return { kind: 'apart', apart: first.code as keyof typeof APART_LETTERS };
  return many ? { kind: 'many', codes: ticked.map(({ code }) => code) } : { kind: 'one', code: first.code };
}

function fitting(parsed: { ok: true; answer: Answer | undefined } | { ok: false; problem: AnswerProblem }): Keyed {
  if (parsed.ok) return parsed;
  switch (parsed.problem.code) {
    case 'not-a-number':
    case 'number-out-of-range':
    case 'text-too-long':
    case 'required':
      return problem(parsed.problem);
    case 'unknown-option':
    case 'wrong-kind':
      throw new Error(`what was keyed is no answer of its question: ${parsed.problem.code}`);
  }
}

const problem = (problem: KeyedProblem): Keyed => ({ ok: false, problem });
