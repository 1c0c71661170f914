import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/** What is to be thought of before something goes that nobody can change afterwards. */
export interface BeforeSending {
  readonly lead: string;
  /** What the two answers say: back to where it can be put right, or on without. */
  readonly back: string;
  readonly on: string;
  /** What has the focus for whoever goes back, by its selector. */
  readonly backTo: string;
}

interface SendButtonProps {
  readonly t: Translate;
  /** Asked one after another. */
  readonly questions: readonly BeforeSending[];
  readonly onSend: () => void;
}

/** Something would go with it that nobody has decided about. */
export const undecided = (t: Translate): BeforeSending => ({
  lead: t('group.undecided.lead'),
  back: t('group.undecided.back'),
  on: t('group.undecided.send'),
  backTo: '#undecided',
});

/** Sends at one press, unless there is something to ask first. */
export function SendButton({ t, questions, onSend }: SendButtonProps) {
  /** By its words: what has been put right is not asked any more. */
  const [asked, setAsked] = useState<string>();
  const back = useRef<HTMLButtonElement>(null);
  const at = questions.findIndex(({ lead }) => lead === asked);
  const question = questions[at];
  // The button that was pressed is gone.
  useEffect(() => {
    if (question) back.current?.focus();
  }, [asked]);
  const askOrSend = (next: BeforeSending | undefined) => {
    if (next) setAsked(next.lead);
    else onSend();
  };
  if (!question) {
    return (
      <button type="button" class="heard-next" onClick={() => askOrSend(questions[0])}>
        {t('group.send')}
      </button>
    );
  }
  const { lead, backTo } = question;
  return (
    <div class="heard-note" role="alert" key={lead}>
      <p>{lead}</p>
      <button
        type="button"
        class="heard-next"
        ref={back}
        onClick={() => {
          setAsked(undefined);
          document.querySelector<HTMLElement>(backTo)?.focus();
        }}
      >
        {question.back}
      </button>
      <button type="button" class="heard-other" onClick={() => askOrSend(questions[at + 1])}>
        {question.on}
      </button>
    </div>
  );
}
