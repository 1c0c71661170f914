import { checkText, type TextProblem } from '../../../i18n/checkText.ts';
import { readability } from '../../../i18n/readability.ts';

interface WordsCheckProps {
  readonly tag: string;
  readonly text: string;
}

/** What a reader of this variant would stumble over, by the rules that the app's own words keep. */
export function WordsCheck({ tag, text }: WordsCheckProps) {
  if (text.trim() === '') return null;
  const measured = tag === 'en-x-easyread' ? readability([text]) : undefined;
  const faults = checkText(tag, text, undefined, {}).flatMap(said);
  if (measured && measured.averageWords >= 10)
    faults.push(`${measured.averageWords.toFixed(1)} words a sentence on average, should be under 10.`);
  if (faults.length === 0) return null;
  return (
    <ul class="answer-check">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}

function said(fault: TextProblem): readonly string[] {
  switch (fault.code) {
    case 'sentence-too-long':
      return [`${fault.words} words, at most ${fault.most}: “${fault.sentence}”`];
    case 'untranslated':
      return ['This looks like English.'];
    // Empty is a way to say that it is missing, and families' entries have no placeholders.
    case 'empty':
    case 'placeholders':
      return [];
  }
}
