import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { askAuth } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';

interface WhoAreYouProps {
  readonly token: string;
  /** That of the invitation, which cannot be changed; the first administrator types one. */
  readonly email: string | undefined;
  readonly onDone: () => void;
}

export function WhoAreYou({ token, email, onDone }: WhoAreYouProps) {
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = readFields(event.currentTarget);
    setWaiting(true);
    const body = { token, name: typed['name'], ...(email === undefined && { email: typed['email'] }) };
    const reply = await askAuth(z.unknown(), '/welcome/begin', { method: 'POST', body });
    setWaiting(false);
    if (reply.ok) return onDone();
    setProblem(reply.code === 'malformed-request' ? 'Type your name, and a whole email address.' : reply.message);
  };
  return (
    <form onSubmit={send} noValidate>
      <Field id="name" label="Your name" hint="As colleagues will read it beside what you do here.">
        {(ids) => <input {...ids} name="name" type="text" autocomplete="name" maxLength={80} />}
      </Field>
      {email === undefined ? (
        <Field id="email" label="Your email address at work" hint="To sign in with. Nothing is sent to it.">
          {(ids) => <input {...ids} name="email" type="email" autocomplete="username" spellcheck={false} />}
        </Field>
      ) : (
        <p>
          You will sign in as <strong>{email}</strong>.
        </p>
      )}
      {problem && (
        <p role="alert" class="staff-error">
          {problem}
        </p>
      )}
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main" disabled={waiting}>
          Continue
        </button>
      </div>
    </form>
  );
}
