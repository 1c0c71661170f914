import type { OpenedText } from '../../../contract/staff/listening.ts';
import { WhileSignedIn } from '../WhileSignedIn.tsx';

const MISSING = {
  removed: 'What was written has been taken out, because its time was over. The redacted text is all there is.',
  unreadable: 'This cannot be opened: the key for it is not here. Ask whoever looks after the keys.',
  empty: 'Nothing was written here after all. Mark it as done.',
} as const;

/** Somebody's words: as text, in their own language and direction, and never as anything else. */
export function Words({ words, language }: Pick<OpenedText, 'words' | 'language'>) {
  if (words.kind !== 'original') return <p class="staff-notice">{MISSING[words.kind]}</p>;
  return (
    <WhileSignedIn>
      <blockquote class="listen-words" dir="auto" lang={language}>
        {words.text}
      </blockquote>
    </WhileSignedIn>
  );
}
