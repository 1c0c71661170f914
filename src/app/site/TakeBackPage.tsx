import { useEffect, useRef, useState } from 'preact/hooks';
import { readReceiptCode } from '../../domain/response/receiptCode.ts';
import type { Translate } from '../../i18n/translate.ts';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';

/** What became of a receipt code. The words are `takeBack.<outcome>`. */
export type TakenBack = 'takenBackBeforeSending' | 'takenBack' | 'whenSignal' | 'notHereYet' | 'tooManyTries' | 'failed';

export interface TakingBack {
  /** @param code as `readReceiptCode` gives it. */
  readonly takeBack: (code: string) => Promise<TakenBack>;
}

/** An example that the check symbol refuses, so that nobody's answers have it. */
const EXAMPLE = 'K7M4Q-2XD9P';

/** With the receipt code, before and after sending, with and without a network, and without an account. */
export function TakeBackPage({ t, phone }: { readonly t: Translate; readonly phone: TakingBack | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<{ error?: 'empty' | 'slip'; busy?: boolean; outcome?: TakenBack }>({});

  async function takeBack(): Promise<void> {
    if (state.busy) return;
    const typed = field.current?.value ?? '';
    const code = readReceiptCode(typed);
    if (!code || !phone) return setState(code ? { outcome: 'failed' } : { error: typed.trim() === '' ? 'empty' : 'slip' });
    setState({ busy: true });
    setState({ outcome: await phone.takeBack(code) });
  }

  // Once it is on the screen, not before.
  useEffect(() => outcome.current?.focus(), [state.outcome]);

  const message = state.error && t(`takeBack.${state.error}`);
  return (
    <form
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void takeBack();
      }}
    >
      {message && <ErrorSummary t={t} message={message} field="code" />}
      <h1>{t('takeBack.title')}</h1>
      <p>{t('takeBack.lead')}</p>
      <div class={message ? 'heard-wrong' : undefined}>
        <label for="code">
          <strong>{t('takeBack.label')}</strong>
        </label>
        <p class="heard-hint" id="hint">
          {t('takeBack.hint', { example: EXAMPLE })}
        </p>
        {message && (
          <p class="heard-error" id="error">
            <span class="heard-hidden">{t('problem.prefix')}</span>
            {message}
          </p>
        )}
        <input
          class="heard-text heard-code-field"
          id="code"
          ref={field}
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={message ? 'hint error' : 'hint'}
        />
      </div>
      <p class="heard-lead">{t('takeBack.limit')}</p>
      <button class="heard-next" type="submit" aria-disabled={state.busy ? 'true' : undefined}>
        {t('takeBack.button')}
      </button>
      {state.outcome && (
        <p class="heard-note" ref={outcome} tabIndex={-1} role="status">
          {t(`takeBack.${state.outcome}`)}
        </p>
      )}
    </form>
  );
}
