import type { People } from '../../../contract/staff/people.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { RoleChoices, rolesIn } from './RoleChoices.tsx';
import { ROLE_NAMES } from './roleNames.ts';

interface PersonCardProps {
  readonly person: People['people'][number];
  readonly act: (method: string, path: string, done: string, body?: unknown) => Promise<void>;
}

const WAYS = { passkey: 'passkey', password: 'password and code', directory: 'directory' } as const;

/** One person: roles, ways to sign in, and what an administrator can do about them. */
export function PersonCard({ person: { id, name, email, roles, ways, sessions }, act }: PersonCardProps) {
  const change = (event: SubmitEvent) => {
    event.preventDefault();
    void act('PUT', `/people/${id}/roles`, `${name} has new roles, from now on.`, { roles: rolesIn(event.currentTarget) });
  };
  return (
    <li>
      <h3>{name}</h3>
      <p>
        {email}. Signs in with {ways.length === 0 ? 'nothing yet' : ways.map((way) => WAYS[way]).join(', ')}.{' '}
        {sessions === 0 ? 'Not signed in now.' : `Signed in on ${sessions} ${sessions === 1 ? 'device' : 'devices'}.`}
      </p>
      <p>
        {roles.length === 0
          ? 'No role yet.'
          : roles.map((role) => (
              <span key={role} class="staff-tag">
                {ROLE_NAMES[role].name}
              </span>
            ))}
      </p>
      <details>
        <summary>
          Change {name}
          {/* The name alone would be many alike in a list of headings. */}
        </summary>
        <form onSubmit={change}>
          <RoleChoices id={id} roles={roles} />
          <div class="staff-buttons">
            <button type="submit" class="staff-button is-main">
              Save the roles
            </button>
          </div>
        </form>
        <div class="staff-buttons">
          {sessions > 0 && (
            <button
              type="button"
              class="staff-button"
              onClick={() => act('DELETE', `/people/${id}/sessions`, `${name} is signed out everywhere.`)}
            >
              Sign {name} out everywhere
            </button>
          )}
          <ConfirmButton
            label={`Remove ${name}`}
            text="Remove from the staff"
            warning={`${name} can no longer sign in, from now on. What they have done stays in the audit log.`}
            onConfirm={() => act('DELETE', `/people/${id}`, `${name} is no longer on the staff.`)}
          />
        </div>
      </details>
    </li>
  );
}
