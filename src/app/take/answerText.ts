import type { Answer } from '../../domain/survey/answer.ts';
import type { PageWords } from '../../i18n/catalogue.ts';

/** An answer in the reader's words, a line for each option chosen. */
export function answerText(answer: Answer, words: PageWords): string[] {
  const label = (code: string) => words.options[code] ?? code;
  switch (answer.kind) {
    case 'one':
      return [label(answer.code), ...(answer.said ? [answer.said] : [])];
    case 'many':
      return [...answer.codes.map(label), ...(answer.said ? [answer.said] : [])];
    case 'number':
      return [String(answer.number)];
    case 'text':
      return [answer.text];
    case 'apart':
      return [label(answer.apart)];
  }
}
