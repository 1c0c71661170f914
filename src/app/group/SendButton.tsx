import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

interface SendButtonProps {
  readonly t: Translate;
  /** Whether something would go with it that nobody has decided about. */
  readonly undecided: boolean;
  readonly onSend: () => void;
}

/** Sends at one press, unless that would throw something away: then it asks. */
export function SendButton({ t, undecided, onSend }: SendButtonProps) {
  const [asked, setAsked] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (asked) back.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button type="button" class="heard-next" onClick={() => (undecided ? setAsked(true) : onSend())}>
        {t('group.send')}
      </button>
    );
  }
  return (
    <div class="heard-note" role="alert">
      <p>{t('group.undecided.lead')}</p>
      <button
        type="button"
        class="heard-next"
        ref={back}
        onClick={() => {
          setAsked(false);
          document.getElementById('undecided')?.focus();
        }}
      >
        {t('group.undecided.back')}
      </button>
      <button type="button" class="heard-other" onClick={onSend}>
        {t('group.undecided.send')}
      </button>
    </div>
  );
}
