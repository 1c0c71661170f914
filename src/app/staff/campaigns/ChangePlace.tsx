import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Place } from '../../../domain/response/place.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { KindField } from './KindField.tsx';

/** Renames a place, or archives it. Nothing is deleted: its code is on paper, and in responses. */
export function ChangePlace({ place, changed }: { readonly place: Place; readonly changed: () => void }) {
  const [label, setLabel] = useState(place.label);
  const [kind, setKind] = useState(place.kind);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const archived = place.archived !== undefined;
  const wrong = label.trim() === '' ? 'Write what the place is called' : undefined;

  async function save(archive: boolean): Promise<void> {
    if (wrong !== undefined) return;
    const reply = await ask(z.unknown(), `/campaigns/${place.code}`, {
      method: 'PUT',
      body: { label: label.trim(), kind, archived: archive },
    });
    setSaid(reply.ok ? { bad: false, text: 'Saved.' } : { bad: true, text: reply.message });
    if (reply.ok) changed();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(archived);
      }}
    >
      <Field id="label" label="Name of the place" error={wrong}>
        {(ids) => <input {...ids} maxLength={80} value={label} onInput={({ currentTarget }) => setLabel(currentTarget.value)} />}
      </Field>
      <KindField value={kind} choose={setKind} />
      <div class="staff-buttons">
        <button class="staff-button is-main" type="submit">
          Save
        </button>
        <button class="staff-button" type="button" onClick={() => void save(!archived)}>
          {archived ? 'Use it again' : 'Archive it'}
        </button>
      </div>
      <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
    </form>
  );
}
