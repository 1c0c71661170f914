import type { DeskPart, PromptDesk } from '../../../contract/promptRecording.ts';

interface PromptWordsProps {
  readonly desk: Pick<PromptDesk, 'lang' | 'dir'>;
  readonly part: DeskPart;
  /** The question, where it is one of its options that is read: it tells how to say it. */
  readonly question: string | undefined;
}

/** The words to be read, large, as they are written in their language. */
export function PromptWords({ desk: { lang, dir }, part, question }: PromptWordsProps) {
  return (
    <div class="prompt-words" lang={lang} dir={dir} data-fonts="">
      {question !== undefined && <p class="prompt-question">{question}</p>}
      {part.texts.map((text, at) => (
        <p key={text} class={at === 0 ? 'prompt-say' : 'prompt-say is-more'}>
          {text}
        </p>
      ))}
    </div>
  );
}
