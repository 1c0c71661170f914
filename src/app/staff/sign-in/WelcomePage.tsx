import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { lookReplySchema } from '../../../contract/staff/signIn.ts';
import { askAuth, type Reply } from '../api.ts';
import { roleNames } from '../people/roleNames.ts';
import { ChooseWay } from './ChooseWay.tsx';
import { Outside } from './Outside.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { WhoAreYou } from './WhoAreYou.tsx';

type Look = z.infer<typeof lookReplySchema>;

const KEPT = 'heard.staff.welcome';

/**
 * Where the link of an invitation leads: who you are, and then how you will sign in. The token stands after `#`, so that it
 * is in no log, and is taken out of the address at once; this tab keeps it until it is used, so that the page can be loaded again.
 */
export function WelcomePage() {
  const [token] = useState(takeToken);
  const [look, setLook] = useState<Reply<Look>>();
  const [step, setStep] = useState<'who' | 'way' | readonly string[]>('who');
  useEffect(() => {
    void askAuth(lookReplySchema, '/welcome/look', { method: 'POST', body: { token } }).then((reply) => {
      if (!reply.ok && reply.code !== 'offline') forgetToken();
      setLook(reply);
    });
  }, [token]);
  const enter = () => {
    forgetToken();
    location.assign('/staff');
  };
  const show = (codes: readonly string[]) => {
    forgetToken();
    setStep(codes);
  };

  if (!look) return <Outside title="Welcome to Heard">{<p role="status">Loading …</p>}</Outside>;
  if (!look.ok) {
    const message = look.code === 'malformed-request' ? 'This link is not whole. Copy all of it, up to its last letter.' : look.message;
    return (
      <Outside title="This link does not work">
        <p>{message}</p>
        <p>
          <a href="/staff">Go to the sign-in page.</a>
        </p>
      </Outside>
    );
  }
  const { email, roles } = look.value;
  if (step === 'who') {
    return (
      <Outside title="Welcome to Heard">
        <p>You have been invited as {roleNames(roles)}. Who are you?</p>
        <WhoAreYou token={token} email={email} onDone={() => setStep('way')} />
      </Outside>
    );
  }
  if (step === 'way') {
    return (
      <Outside title="How will you sign in?">
        <ChooseWay onPasskey={enter} onPassword={show} onOver={() => setStep('who')} />
      </Outside>
    );
  }
  return (
    <Outside title="Keep your recovery codes">
      <RecoveryCodes codes={step} onKept={enter} />
    </Outside>
  );
}

function takeToken(): string {
  const token = location.hash.slice(1) || (sessionStorage.getItem(KEPT) ?? '');
  if (token !== '') sessionStorage.setItem(KEPT, token);
  history.replaceState(null, '', location.pathname);
  return token;
}

const forgetToken = (): void => sessionStorage.removeItem(KEPT);
