import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { authenticatorSchema, type recoveryCodesSchema } from '../../../contract/staff/signIn.ts';
import { LEAST_PASSWORD, passwordFault } from '../../../domain/staff/passwordFault.ts';
import { qrPath } from '../../../formats/paper/qrPath.ts';
import type { Reply } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';

type Authenticator = z.infer<typeof authenticatorSchema>;

interface PasswordFormProps {
  /** Whether there is a password already, which is asked for. */
  readonly changing?: boolean;
  readonly authenticator: (schema: typeof authenticatorSchema) => Promise<Reply<Authenticator>>;
  readonly send: (body: object) => Promise<Reply<z.infer<typeof recoveryCodesSchema>>>;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

/** A new password together with its authenticator app: there is none without one. The QR code is drawn here. */
export function PasswordForm({ changing = false, authenticator, send, onDone }: PasswordFormProps) {
  const [app, setApp] = useState<Reply<Authenticator>>();
  const [fault, setFault] = useState<{ readonly field: 'current' | 'password' | 'code'; readonly message: string }>();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    void authenticator(authenticatorSchema).then(setApp);
    // Once: another question would draw another code than the one that has just been scanned.
  }, []);
  if (!app) return <p role="status">Loading …</p>;
  if (!app.ok) return <p role="alert">{app.message}</p>;

  const { uri, secret, nonce } = app.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { current, password = '', code = '' } = readFields(event.currentTarget);
    if (passwordFault(password, [])) {
      const short = password.length < LEAST_PASSWORD;
      return setFault({ field: 'password', message: short ? `Use at least ${LEAST_PASSWORD} characters.` : 'This is too easy to guess.' });
    }
    setWaiting(true);
    const reply = await send({ password, code: code.replace(/\s/g, ''), nonce, ...(changing && { current }) });
    setWaiting(false);
    if (reply.ok) return onDone(reply.value.recoveryCodes);
    const field = reply.code === 'weak-password' ? 'password' : reply.code === 'wrong-password' ? 'current' : 'code';
    setFault({ field, message: reply.code === 'malformed-request' ? 'Type the six digits that the app shows.' : reply.message });
  };
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  const qr = qrPath(uri);
  return (
    <form onSubmit={submit} noValidate>
      {changing && (
        <Field id="current" label="Your password now" error={errorOf('current')}>
          {(ids) => <input {...ids} name="current" type="password" autocomplete="current-password" />}
        </Field>
      )}
      <Field
        id="new-password"
        label={changing ? 'Your new password' : 'Password'}
        hint="At least 12 characters. Three or four words that have nothing to do with each other are good. Let your password manager make one if you have it."
        error={errorOf('password')}
      >
        {(ids) => <input {...ids} name="password" type="password" autocomplete="new-password" />}
      </Field>
      <h3>Your authenticator app</h3>
      <p>Scan this with the app on your phone (Microsoft Authenticator, Google Authenticator or any other). It then shows six digits.</p>
      <svg class="staff-qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="QR code for the authenticator app">
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>
        Without a camera, type this into the app: <code class="staff-secret">{secret}</code>
      </p>
      <Field id="code" label="The six digits that the app shows now" error={errorOf('code')}>
        {(ids) => <input {...ids} name="code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck={false} />}
      </Field>
      {fault && (
        <p role="alert" class="heard-hidden">
          {fault.message}
        </p>
      )}
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main" disabled={waiting}>
          {changing ? 'Change password and app' : 'Continue'}
        </button>
      </div>
    </form>
  );
}
