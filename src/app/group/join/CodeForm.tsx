import { useRef, useState } from 'preact/hooks';
import { readJoinCode } from '../../../domain/session/joinCode.ts';
import type { Translate } from '../../../i18n/translate.ts';

interface CodeFormProps {
  readonly t: Translate;
  /** What is wrong with the code, in words. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onSlip: () => void;
}

/** For those who cannot point a camera at the screen: the code that stands beside it. */
export function CodeForm({ t, problem, busy, onCode, onSlip }: CodeFormProps) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const send = () => {
    const code = readJoinCode(typed);
    box.current?.focus();
    if (code === undefined) onSlip();
    else if (!busy) onCode(code);
  };
  return (
    <form
      class="group-idea group-code-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for="join-code">
        <strong>{t('join.code')}</strong>
      </label>
      <p class="heard-hint" id="join-code-hint">
        {t('join.codeHint')}
      </p>
      {problem && (
        <p class="heard-error" id="join-code-problem" role="alert">
          {problem}
        </p>
      )}
      <input
        id="join-code"
        class="heard-text group-join-code"
        ref={box}
        value={typed}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={20}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'join-code-problem join-code-hint' : 'join-code-hint'}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <button type="submit" class="heard-next" aria-disabled={busy}>
        {t('join.go')}
      </button>
    </form>
  );
}
