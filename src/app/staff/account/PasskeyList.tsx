import type { Account } from '../../../contract/staff/account.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { dateTime } from '../controls/dateTime.ts';
import { Field } from '../controls/Field.tsx';
import { readFields } from '../controls/readFields.ts';
import { makePasskey, passkeysWork } from '../sign-in/passkeys.ts';
import type { Act } from './AccountPage.tsx';

interface PasskeyListProps {
  readonly passkeys: Account['passkeys'];
  readonly act: Act;
  readonly tell: (bad: boolean, text: string) => void;
}

export function PasskeyList({ passkeys, act, tell }: PasskeyListProps) {
  const add = async () => {
    const reply = await makePasskey({ name: `Passkey of ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date())}` });
    tell(!reply.ok, reply.ok ? 'The passkey has been added.' : reply.message);
  };
  const rename = (event: SubmitEvent, id: string) => {
    event.preventDefault();
    void act('PUT', `/account/passkeys/${id}`, 'The passkey has its new name.', { name: readFields(event.currentTarget)['name'] });
  };
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      {passkeys.length === 0 ? (
        <p>You have none yet.</p>
      ) : (
        <ul class="staff-list">
          {passkeys.map(({ id, name, made }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong>, made {dateTime(made)}
              </p>
              <details>
                <summary>Change {name}</summary>
                <form onSubmit={(event) => rename(event, id)}>
                  <Field id={`name-${id}`} label="Name">
                    {(ids) => <input {...ids} name="name" type="text" defaultValue={name} maxLength={80} autocomplete="off" />}
                  </Field>
                  <div class="staff-buttons">
                    <button type="submit" class="staff-button">
                      Rename
                    </button>
                  </div>
                </form>
                <ConfirmButton
                  label={`Remove ${name}`}
                  text="Remove"
                  warning="It will no longer sign you in. Delete it on your device as well."
                  onConfirm={() => act('DELETE', `/account/passkeys/${id}`, `${name} has been removed.`)}
                />
              </details>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <div class="staff-buttons">
          <button type="button" class="staff-button" onClick={add}>
            Add a passkey
          </button>
        </div>
      ) : (
        <p>This browser cannot make passkeys at this address.</p>
      )}
    </section>
  );
}
