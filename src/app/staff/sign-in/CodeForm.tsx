import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { askAuth } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';

interface CodeFormProps {
  readonly onSignedIn: () => void;
  /** Too much time or too many tries: it begins again with the password. */
  readonly onOver: (message: string) => void;
}

/** The second factor: what the authenticator app shows, or one of the recovery codes. */
export function CodeForm({ onSignedIn, onOver }: CodeFormProps) {
  const [recovery, setRecovery] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [recovery]);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = (readFields(event.currentTarget)['code'] ?? '').trim();
    const code = recovery ? typed.toLowerCase() : typed.replace(/\s/g, '');
    setWaiting(true);
    const path = recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
    const reply = await askAuth(z.unknown(), path, { method: 'POST', body: { code } });
    setWaiting(false);
    if (reply.ok) return onSignedIn();
    if (reply.code === 'sign-in-expired' || reply.code === 'locked-out') return onOver(reply.message);
    setProblem(reply.code === 'malformed-request' ? 'Type the code.' : reply.message);
    field.current?.focus();
  };
  const label = recovery ? 'Recovery code' : 'Code from your authenticator app';
  return (
    <section aria-labelledby="with-code">
      <h2 id="with-code">{recovery ? 'A recovery code' : 'The code'}</h2>
      <form onSubmit={send} noValidate>
        <Field
          id="code"
          label={label}
          hint={recovery ? 'One of the ten that you kept. Each works once.' : 'Six digits. You can paste them.'}
          error={problem}
        >
          {(ids) => (
            <input
              {...ids}
              key={label}
              ref={field}
              name="code"
              type="text"
              autocomplete={recovery ? 'off' : 'one-time-code'}
              inputmode={recovery ? 'text' : 'numeric'}
              spellcheck={false}
            />
          )}
        </Field>
        <div class="staff-buttons">
          <button type="submit" class="staff-button is-main" disabled={waiting}>
            Sign in
          </button>
          <button
            type="button"
            class="staff-button"
            onClick={() => {
              setProblem(undefined);
              setRecovery(!recovery);
            }}
          >
            {recovery ? 'Use the app instead' : 'Use a recovery code instead'}
          </button>
        </div>
      </form>
    </section>
  );
}
