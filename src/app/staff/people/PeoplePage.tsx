import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { peopleSchema } from '../../../contract/staff/people.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { dateTime } from '../controls/dateTime.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { InviteForm } from './InviteForm.tsx';
import { PersonCard } from './PersonCard.tsx';
import { roleNames } from './roleNames.ts';

/** Who is on the staff, what each may do, and who has been invited. */
export default function PeoplePage() {
  const asked = useAsked(peopleSchema, '/people');
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const act = async (method: string, path: string, done: string, body?: unknown) => {
    const reply = await ask(z.unknown(), path, { method, body });
    setSaid(reply.ok ? { bad: false, text: done } : { bad: true, text: reply.message });
    asked.again();
  };
  return (
    <>
      <div role="status">{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
      <InviteForm onInvited={asked.again} />
      <Loaded asked={asked}>
        {({ people, invitations }) => (
          <>
            {invitations.length > 0 && (
              <section aria-labelledby="invited">
                <h2 id="invited">Invited, not here yet</h2>
                <ul class="staff-list">
                  {invitations.map(({ id, email, roles, expires, madeBy }) => (
                    <li key={id}>
                      <p>
                        <strong>{email}</strong> as {roleNames(roles)}, by {madeBy}. The link works until {dateTime(expires)}.
                      </p>
                      <ConfirmButton
                        label={`Take back the invitation to ${email}`}
                        text="Take back"
                        warning="The link stops working at once."
                        onConfirm={() => act('DELETE', `/invitations/${id}`, `The invitation to ${email} has been taken back.`)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section aria-labelledby="people">
              <h2 id="people">On the staff</h2>
              <ul class="staff-list">
                {people.map((person) => (
                  <PersonCard key={person.id} person={person} act={act} />
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}
