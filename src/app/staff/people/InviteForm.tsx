import { useState } from 'preact/hooks';
import { inviteReplySchema } from '../../../contract/staff/people.ts';
import { ask } from '../api.ts';
import { dateTime } from '../controls/dateTime.ts';
import { Field } from '../controls/Field.tsx';
import { LinkOnce } from '../controls/LinkOnce.tsx';
import { readFields } from '../controls/readFields.ts';
import { RoleChoices, rolesIn } from './RoleChoices.tsx';

interface Made {
  readonly email: string;
  readonly link: string;
  readonly expires: string;
}

/** Makes a link for somebody. We send no email: whoever invites hands it over the way the two of them trust. */
export function InviteForm({ onInvited }: { readonly onInvited: () => void }) {
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = readFields(form)['invited-email'] ?? '';
    setWaiting(true);
    const reply = await ask(inviteReplySchema, '/invitations', { method: 'POST', body: { email, roles: rolesIn(form) } });
    setWaiting(false);
    if (!reply.ok) return setProblem(reply.code === 'malformed-request' ? 'Type a whole email address.' : reply.message);
    setProblem(undefined);
    setMade({ email, link: `${location.origin}/staff/welcome#${reply.value.token}`, expires: reply.value.expires });
    if (form instanceof HTMLFormElement) form.reset();
    onInvited();
  };
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      {made && (
        <LinkOnce
          id="invitation-link"
          label={`The link for ${made.email}`}
          hint={`Give it to them yourself. It works once, until ${dateTime(made.expires)}, and is not shown again.`}
          link={made.link}
        />
      )}
      <form onSubmit={send} noValidate>
        <Field id="invited-email" label="Their email address at work" error={problem}>
          {(ids) => <input {...ids} name="invited-email" type="email" autocomplete="off" spellcheck={false} />}
        </Field>
        <RoleChoices id="invited" roles={[]} />
        <div class="staff-buttons">
          <button type="submit" class="staff-button is-main" disabled={waiting}>
            Make a link
          </button>
        </div>
      </form>
    </section>
  );
}
