import type { Answer, Answers } from '../survey/answer.ts';
import type { Response } from './response.ts';

/** A person's own words by question id: free text and "please say". */
type Words = Readonly<Record<string, string>>;

/**
 * A response in the two parts that are sealed apart: what may be stored as columns (codes, numbers, context), and words,
 * which stay sealed until somebody with the right to reads them. A text question that was answered leaves
 * `{ kind: 'text', text: '' }` in the coded part, with the recordings that belong to it, so that "wrote something" and "said
 * something" can be counted without opening either.
 */
export interface ResponseParts {
  readonly coded: Response;
  readonly words: Words;
}

export function splitWords(response: Response): ResponseParts {
  const words: Record<string, string> = {};
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(response.answers)) {
    const said = wordsOf(answer);
    if (said !== undefined) words[id] = said;
    answers[id] = withWords(answer, undefined);
  }
  return { coded: { ...response, answers }, words };
}

/** The inverse of `splitWords`. Words without an answer to belong to are a fault of the sender: `undefined`. */
export function joinWords({ coded, words }: ResponseParts): Response | undefined {
  const ids = Object.keys(words);
  if (ids.some((id) => !takesWords(coded.answers[id]))) return undefined;
  const joined: Answers = Object.fromEntries(Object.entries(coded.answers).map(([id, answer]) => [id, withWords(answer, words[id])]));
  return { ...coded, answers: joined };
}

function wordsOf(answer: Answer): string | undefined {
  if (answer.kind === 'text') return answer.text;
  return answer.kind === 'one' || answer.kind === 'many' ? answer.said : undefined;
}

function takesWords(answer: Answer | undefined): boolean {
  return answer?.kind === 'text' || answer?.kind === 'one' || answer?.kind === 'many';
}

function withWords(answer: Answer, words: string | undefined): Answer {
  switch (answer.kind) {
    case 'text':
      return { ...answer, text: words ?? '' };
    case 'one':
      return { kind: 'one', code: answer.code, ...(words !== undefined && { said: words }) };
    case 'many':
      return { kind: 'many', codes: answer.codes, ...(words !== undefined && { said: words }) };
    case 'number':
    case 'apart':
      return answer;
  }
}
