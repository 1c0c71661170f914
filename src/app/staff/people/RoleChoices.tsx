import { ROLES, type Role } from '../../../domain/staff/permissions.ts';
import { ROLE_NAMES } from './roleNames.ts';

/** @param id sets the controls of one form apart from those of another. */
export function RoleChoices({ id, roles }: { readonly id: string; readonly roles: readonly Role[] }) {
  return (
    <fieldset>
      <legend>Roles</legend>
      {ROLES.map((role) => (
        <div class="staff-choice" key={role}>
          <input type="checkbox" id={`${id}-${role}`} name="role" value={role} defaultChecked={roles.includes(role)} />
          <label for={`${id}-${role}`}>
            <strong>{ROLE_NAMES[role].name}</strong>: {ROLE_NAMES[role].may}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The roles that are chosen in a form. */
export function rolesIn(form: EventTarget | null): readonly Role[] {
  const chosen = form instanceof HTMLFormElement ? new FormData(form).getAll('role') : [];
  return ROLES.filter((role) => chosen.includes(role));
}
