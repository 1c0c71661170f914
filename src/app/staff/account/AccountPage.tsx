import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { accountSchema } from '../../../contract/staff/account.ts';
import { directoryReplySchema } from '../../../contract/staff/signIn.ts';
import { ask, askAuth } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { PasskeyList } from './PasskeyList.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionList } from './SessionList.tsx';

/** Does something with the account, says what came of it, and shows the account as it is then. */
export type Act = (method: string, path: string, done: string, body?: unknown) => Promise<boolean>;

/** How you sign in, and where you are signed in. */
export default function AccountPage() {
  const asked = useAsked(accountSchema, '/account');
  const failed = new URLSearchParams(location.search).has('error');
  const [said, setSaid] = useState(
    failed ? { bad: true, text: 'The directory could not be connected. The address there must be the same as here.' } : undefined,
  );
  const act: Act = async (method, path, done, body) => {
    const reply = await ask(z.unknown(), path, { method, body });
    setSaid(reply.ok ? { bad: false, text: done } : { bad: true, text: reply.message });
    asked.again();
    return reply.ok;
  };
  const tell = (bad: boolean, text: string) => {
    setSaid({ bad, text });
    asked.again();
  };
  const connect = async () => {
    const reply = await askAuth(directoryReplySchema, '/link-social', { method: 'POST' });
    if (reply.ok) location.assign(reply.value.url);
    else tell(true, reply.message);
  };
  return (
    <>
      <div role="status">{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
      <Loaded asked={asked}>
        {({ name, email, passkeys, password, directory, sessions }) => (
          <>
            <p>
              {name}, {email}
            </p>
            <PasskeyList passkeys={passkeys} act={act} tell={tell} />
            <PasswordSection password={password} onDone={asked.again} />
            {directory && (
              <section aria-labelledby="directory">
                <h2 id="directory">{directory.name}</h2>
                {directory.linked ? (
                  <p>Connected: you can sign in with it.</p>
                ) : (
                  <>
                    <p>Not connected. The email address there must be {email}.</p>
                    <div class="staff-buttons">
                      <button type="button" class="staff-button" onClick={connect}>
                        Connect {directory.name}
                      </button>
                    </div>
                  </>
                )}
              </section>
            )}
            <SessionList sessions={sessions} act={act} />
          </>
        )}
      </Loaded>
    </>
  );
}
