import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { ErrorSummary } from '../controls/ErrorSummary.tsx';

interface TakeBackFormProps {
  readonly t: Translate;
  /** What the field holds to begin with. */
  readonly written: string;
  /** What is wrong with the code as it is written. */
  readonly message: string | undefined;
  /** Why it could not be taken back. */
  readonly said: string | undefined;
  readonly ask: (written: string) => void;
}

/** An example that the check symbol refuses, so that nobody's answers have it. */
const EXAMPLE = 'K7M4Q-2XD9P';

/** Where a receipt code is written. */
export function TakeBackForm({ t, written, message, said, ask }: TakeBackFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  // Somebody was quicker than this script.
  useEffect(() => {
    const { heardEarly: early } = window;
    if (early?.onSubmit) removeEventListener('submit', early.onSubmit);
    if (!early?.next) return;
    early.next = false;
    ask(field.current?.value ?? '');
  }, []);
  // Once it is on the screen, not before.
  useEffect(() => outcome.current?.focus(), [said]);
  return (
    <form
      method="dialog"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        ask(field.current?.value ?? '');
      }}
    >
      {message && <ErrorSummary t={t} message={message} field="code" />}
      <h1>{t('takeBack.title')}</h1>
      <p>{t('takeBack.lead')}</p>
      <p>{t('takeBack.spoken')}</p>
      {said && (
        <p class="heard-note" ref={outcome} tabIndex={-1} role="status">
          {said}
        </p>
      )}
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
          defaultValue={written}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={message ? 'hint error' : 'hint'}
        />
      </div>
      <p class="heard-lead">{t('takeBack.limit')}</p>
      <button class="heard-next" type="submit">
        {t('takeBack.button')}
      </button>
    </form>
  );
}
