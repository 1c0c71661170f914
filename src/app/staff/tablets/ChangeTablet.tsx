import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { placesSchema } from '../../../contract/staff/campaigns.ts';
import type { StaffTablet } from '../../../contract/staff/tablets.ts';
import { ask } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { TabletFields } from './TabletFields.tsx';

/** Renames a tablet, or moves it to another place. It learns of it the next time it is online. */
export function ChangeTablet({ tablet, changed }: { readonly tablet: StaffTablet; readonly changed: () => void }) {
  const places = useAsked(placesSchema, '/campaigns');
  const [label, setLabel] = useState(tablet.label);
  const [place, setPlace] = useState(tablet.place.code);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();

  async function save(): Promise<void> {
    if (label.trim() === '') return;
    const reply = await ask(z.unknown(), `/tablets/${tablet.id}`, { method: 'PUT', body: { label: label.trim(), place } });
    setSaid(
      reply.ok
        ? { bad: false, text: 'Saved. The tablet learns of it the next time it is online; sessions that it had stay where they were.' }
        : { bad: true, text: reply.message },
    );
    if (reply.ok) changed();
  }

  return (
    <Loaded asked={places}>
      {({ places: all }) => (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TabletFields
            places={all.filter(({ code, archived }) => archived === undefined || code === tablet.place.code)}
            label={label}
            place={place}
            tried
            setLabel={setLabel}
            setPlace={setPlace}
          />
          <div class="staff-buttons">
            <button class="staff-button is-main" type="submit">
              Save
            </button>
          </div>
          <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
        </form>
      )}
    </Loaded>
  );
}
