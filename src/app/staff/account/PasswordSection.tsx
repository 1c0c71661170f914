import { useState } from 'preact/hooks';
import { recoveryCodesSchema } from '../../../contract/staff/signIn.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';
import { PasswordForm } from '../sign-in/PasswordForm.tsx';
import { RecoveryCodes } from '../sign-in/RecoveryCodes.tsx';

interface PasswordSectionProps {
  /** Whether there is one. */
  readonly password: boolean;
  readonly onDone: () => void;
}

/** The password, its authenticator app and the recovery codes: one thing, changed together. */
export function PasswordSection({ password, onDone }: PasswordSectionProps) {
  const [changing, setChanging] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();
  const newCodes = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = { password: readFields(event.currentTarget)['password'] };
    const reply = await ask(recoveryCodesSchema, '/account/recovery-codes', { method: 'POST', body });
    setProblem(reply.ok ? undefined : reply.code === 'malformed-request' ? 'Type your password.' : reply.message);
    if (reply.ok) setCodes(reply.value.recoveryCodes);
  };
  const kept = () => {
    setCodes(undefined);
    setChanging(false);
    onDone();
  };
  return (
    <section aria-labelledby="password-section">
      <h2 id="password-section">Password and code</h2>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={kept} />
      ) : changing ? (
        <PasswordForm
          changing={password}
          authenticator={(schema) => ask(schema, '/account/authenticator', { method: 'POST' })}
          send={(body) => ask(recoveryCodesSchema, '/account/password', { method: 'PUT', body })}
          onDone={setCodes}
        />
      ) : (
        <>
          <p>
            {password
              ? 'You have a password with an authenticator app.'
              : 'You have no password. You can add one for a device without your passkey.'}
          </p>
          <div class="staff-buttons">
            <button type="button" class="staff-button" onClick={() => setChanging(true)}>
              {password ? 'Change password and app' : 'Add a password'}
            </button>
          </div>
          {password && (
            <details>
              <summary>New recovery codes</summary>
              <p>The old ones stop working.</p>
              <form onSubmit={newCodes} noValidate>
                <Field id="password-for-codes" label="Your password" error={problem}>
                  {(ids) => <input {...ids} name="password" type="password" autocomplete="current-password" />}
                </Field>
                <div class="staff-buttons">
                  <button type="submit" class="staff-button">
                    Make new codes
                  </button>
                </div>
              </form>
            </details>
          )}
        </>
      )}
    </section>
  );
}
