import type { Answer, Answers } from '../../domain/survey/answer.ts';
import { APART_CODES } from '../../domain/survey/survey.ts';
import type { AnswerRow } from './tables.ts';

/** Coded answers as rows. */
export function answerRows(responseId: string, answers: Answers): AnswerRow[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    cells(answer).map((cell, position) => ({ response_id: responseId, question, position, kind: answer.kind, ...cell })),
  );
}

function cells(answer: Answer): Pick<AnswerRow, 'code' | 'number'>[] {
  switch (answer.kind) {
    case 'one':
      return [{ code: answer.code, number: null }];
    case 'many':
      return answer.codes.map((code) => ({ code, number: null }));
    case 'number':
      return [{ code: null, number: answer.number }];
    case 'text':
      return [{ code: null, number: null }];
    case 'apart':
      return [{ code: answer.apart, number: null }];
  }
}

/**
 * The inverse of `answerRows`.
 *
 * @param rows of one response, by question and position.
 * @throws when a row was not written by `answerRows`.
 */
export function answersFrom(rows: readonly AnswerRow[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const row of rows) {
    const before = answers[row.question];
    answers[row.question] = before?.kind === 'many' ? { kind: 'many', codes: [...before.codes, codeOf(row)] } : answerFrom(row);
  }
  return answers;
}

function answerFrom(row: AnswerRow): Answer {
  switch (row.kind) {
    case 'one':
      return { kind: 'one', code: codeOf(row) };
    case 'many':
      return { kind: 'many', codes: [codeOf(row)] };
    case 'number':
      if (row.number !== null) return { kind: 'number', number: row.number };
      break;
    case 'text':
      return { kind: 'text', text: '' };
    case 'apart': {
      const apart = APART_CODES.find((code) => code === row.code);
      if (apart) return { kind: 'apart', apart };
      break;
    }
  }
  throw new Error(`the answer to ${row.question} has been changed in the database`);
}

function codeOf({ code, question }: AnswerRow): string {
  if (code === null) throw new Error(`the answer to ${question} has lost its code in the database`);
  return code;
}
