import type { Answer } from '../../domain/survey/answer.ts';
import type { PageWords } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';

/** An answer in the reader's words, a line for each option chosen; of what was spoken, how long it is. */
export function answerText(answer: Answer, words: PageWords, t: Translate): string[] {
  const label = (code: string) => words.options[code] ?? code;
  switch (answer.kind) {
    case 'one':
      return [label(answer.code), ...(answer.said ? [answer.said] : [])];
    case 'many':
      return [...answer.codes.map(label), ...(answer.said ? [answer.said] : [])];
    case 'number':
      return [String(answer.number)];
    case 'text': {
      const spoken = answer.recordings && [
        lengthText(
          answer.recordings.reduce((sum, { seconds }) => sum + seconds, 0),
          t,
        ),
      ];
      return [...(spoken ?? []), ...(answer.text ? [answer.text] : [])];
    }
    case 'apart':
      return [label(answer.apart)];
  }
}

const lengthText = (seconds: number, t: Translate): string =>
  seconds < 60 ? t('check.spokenShort', { seconds }) : t('check.spoken', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
