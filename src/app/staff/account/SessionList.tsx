import type { Account } from '../../../contract/staff/account.ts';
import { dateTime } from '../controls/dateTime.ts';
import type { Act } from './AccountPage.tsx';

const PROOFS: Readonly<Record<string, string>> = { passkey: 'a passkey', code: 'a password and a code', directory: 'the directory' };

/** Where one is signed in. Neither device nor address is kept, so a session is told by its times. */
export function SessionList({ sessions, act }: { readonly sessions: Account['sessions']; readonly act: Act }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <p>Each ends after eight hours, or after one hour without use.</p>
      <ul class="staff-list">
        {sessions.map(({ id, began, used, proof, current }) => (
          <li key={id}>
            <p>
              {current && <strong>Here. </strong>}
              Since {dateTime(began)}, with {PROOFS[proof] ?? proof}. Last used {dateTime(used)}.
            </p>
            {!current && (
              <button
                type="button"
                class="staff-button"
                aria-label={`End the session of ${dateTime(began)}`}
                onClick={() => act('DELETE', `/account/sessions/${id}`, 'That session has ended.')}
              >
                End
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div class="staff-buttons">
          <button
            type="button"
            class="staff-button"
            onClick={() => act('DELETE', '/account/sessions', 'You are signed out everywhere but here.')}
          >
            Sign out everywhere else
          </button>
        </div>
      )}
    </section>
  );
}
