import { useRef, useState } from 'preact/hooks';
import { recoveryCodesSchema } from '../../../contract/staff/signIn.ts';
import { askAuth } from '../api.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { makePasskey, passkeysWork } from './passkeys.ts';

interface ChooseWayProps {
  readonly onPasskey: () => void;
  /** With recovery codes, which are shown once. */
  readonly onPassword: (recoveryCodes: readonly string[]) => void;
  /** Too much time has passed. */
  readonly onOver: () => void;
}

/** A passkey, or a password with an authenticator app. */
export function ChooseWay({ onPasskey, onPassword, onOver }: ChooseWayProps) {
  const [password, setPassword] = useState(!passkeysWork());
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const asking = useRef<AbortController | undefined>(undefined);
  const withPassword = () => {
    asking.current?.abort();
    setProblem(undefined);
    setPassword(true);
  };
  const withPasskey = async () => {
    const stop = new AbortController();
    asking.current = stop;
    setProblem(undefined);
    setWaiting(true);
    const reply = await makePasskey({ createSession: true }, stop.signal);
    setWaiting(false);
    if (stop.signal.aborted && !reply.ok) return;
    if (reply.ok) return onPasskey();
    if (reply.code === 'sign-in-expired') return onOver();
    setProblem(reply.message);
  };
  return (
    <>
      {problem && (
        <p role="alert" class="staff-error">
          {problem}
        </p>
      )}
      {passkeysWork() && (
        <section aria-labelledby="way-passkey">
          <h2 id="way-passkey">A passkey</h2>
          <p>Your device keeps it and asks for your finger, your face or its own PIN. The safest way, and the easiest.</p>
          <div class="staff-buttons">
            <button type="button" class="staff-button is-main" onClick={withPasskey} disabled={waiting}>
              Make a passkey
            </button>
            {!password && (
              <button type="button" class="staff-button" onClick={withPassword}>
                Use a password and a code instead
              </button>
            )}
          </div>
        </section>
      )}
      {password && (
        <section aria-labelledby="way-password">
          <h2 id="way-password">A password and a code</h2>
          <PasswordForm
            authenticator={(schema) => askAuth(schema, '/welcome/authenticator', { method: 'POST' })}
            send={(body) => askAuth(recoveryCodesSchema, '/welcome/password', { method: 'POST', body })}
            onDone={onPassword}
          />
        </section>
      )}
    </>
  );
}
