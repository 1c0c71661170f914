import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { askAuth } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';
import { CodeForm } from './CodeForm.tsx';

/** Email and password, and then the code. Pasting and password managers are welcome (WCAG 3.3.8). */
export function PasswordSignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  if (step === 'code') {
    const over = (message: string) => {
      setProblem(message);
      setStep('password');
    };
    return <CodeForm onSignedIn={onSignedIn} onOver={over} />;
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { email, password } = readFields(event.currentTarget);
    setWaiting(true);
    const reply = await askAuth(z.unknown(), '/sign-in/email', { method: 'POST', body: { email, password } });
    setWaiting(false);
    setProblem(reply.ok ? undefined : reply.code === 'malformed-request' ? 'Type your email address and your password.' : reply.message);
    if (reply.ok) setStep('code');
  };
  return (
    <section aria-labelledby="with-password">
      <h2 id="with-password">With a password and a code</h2>
      <form onSubmit={send} noValidate>
        <Field id="email" label="Email address">
          {(ids) => <input {...ids} name="email" type="email" autocomplete="username" spellcheck={false} />}
        </Field>
        <Field id="password" label="Password">
          {(ids) => <input {...ids} name="password" type="password" autocomplete="current-password" />}
        </Field>
        {problem && (
          <p role="alert" class="staff-error">
            {problem}
          </p>
        )}
        <div class="staff-buttons">
          <button type="submit" class="staff-button" disabled={waiting}>
            Continue
          </button>
        </div>
      </form>
    </section>
  );
}
