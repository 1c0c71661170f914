import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/** The way out for a family that would rather not finish. Asks once more, because nothing of it comes back. */
export function StopHere({ t, stop }: { readonly t: Translate; readonly stop: () => void }) {
  const [sure, setSure] = useState(false);
  const asks = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  // The focus is at the question, so that nobody answers it unheard, and comes back with the button that asked.
  useLayoutEffect(() => {
    if (sure) question.current?.focus();
    else if (asked.current) asks.current?.focus();
    asked.current = sure;
  }, [sure]);
  if (!sure) {
    return (
      <button type="button" class="heard-quiet" ref={asks} onClick={() => setSure(true)}>
        {t('kiosk.stop.button')}
      </button>
    );
  }
  return (
    <div class="heard-note" role="group" aria-labelledby="stop-sure">
      <p id="stop-sure" ref={question} tabIndex={-1}>
        {t('kiosk.stop.sure')}
      </p>
      <button type="button" class="heard-other" onClick={stop}>
        {t('kiosk.stop.yes')}
      </button>
      <button type="button" class="heard-other" onClick={() => setSure(false)}>
        {t('kiosk.stop.no')}
      </button>
    </div>
  );
}
