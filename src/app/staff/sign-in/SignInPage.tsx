import { useState } from 'preact/hooks';
import { waysSchema } from '../../../contract/staff/signIn.ts';
import { useAskedAuth } from '../useAsked.ts';
import { DirectoryButton } from './DirectoryButton.tsx';
import { Outside } from './Outside.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import { passkeysWork, signInWithPasskey } from './passkeys.ts';

/** What the directory's way back can bring with it (`?error=`). */
const FROM_THE_DIRECTORY: Readonly<Record<string, string>> = {
  not_invited:
    'You are known to the directory, but nobody has invited you here. Ask an administrator for an invitation to this email address.',
  account_not_linked:
    'There is an account with your email address. Sign in to it another way, then connect the directory under “Your account”.',
  access_denied: 'You stopped signing in there. You can try again.',
};

interface SignInPageProps {
  /** Somebody is signed in, and proves anew that it is them. */
  readonly again?: boolean;
  readonly onSignedIn: () => void;
}

/** For whoever is not signed in: a passkey first, a password with a code second, the council's directory where there is one. */
export function SignInPage({ again = false, onSignedIn }: SignInPageProps) {
  const ways = useAskedAuth(waysSchema, '/ways').reply;
  const error = new URLSearchParams(location.search).get('error');
  const [problem, setProblem] = useState(
    error === null
      ? undefined
      : (FROM_THE_DIRECTORY[error] ?? 'Signing in with the directory did not work. Try again, or use another way.'),
  );
  const [waiting, setWaiting] = useState(false);
  const withPasskey = async () => {
    setWaiting(true);
    const reply = await signInWithPasskey();
    setWaiting(false);
    if (reply.ok) onSignedIn();
    else setProblem(reply.message);
  };
  return (
    <Outside title={again ? 'Sign in again' : 'Sign in'}>
      {again && <p>It is some time since you signed in. Show that it is still you at this screen. Then what you began is done.</p>}
      {problem && (
        <div role="alert" class="staff-notice is-bad">
          <p>{problem}</p>
        </div>
      )}
      {passkeysWork() && (
        <section aria-labelledby="with-passkey">
          <h2 id="with-passkey">With a passkey</h2>
          <p>Your device asks for your finger, your face or its own PIN. There is nothing to remember and nothing to type.</p>
          <div class="staff-buttons">
            <button type="button" class="staff-button is-main" onClick={withPasskey} disabled={waiting}>
              Sign in with a passkey
            </button>
          </div>
        </section>
      )}
      {ways?.ok && ways.value.directory !== undefined && <DirectoryButton name={ways.value.directory} onProblem={setProblem} />}
      <PasswordSignIn onSignedIn={onSignedIn} />
      {!again && (
        <p>
          You have no account? An administrator can invite you. <a href="/">Go to the surveys.</a>
        </p>
      )}
    </Outside>
  );
}
