import { useState } from 'preact/hooks';
import { placesSchema } from '../../../contract/staff/campaigns.ts';
import { setUpLinkSchema } from '../../../contract/staff/tablets.ts';
import { ask } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import type { SetUpSheetProps } from './SetUpSheet.tsx';
import { TabletFields } from './TabletFields.tsx';

/** Names a tablet and its place, and gets the link that sets it up. */
export function NewTablet({ made }: { readonly made: (sheet: SetUpSheetProps) => void }) {
  const places = useAsked(placesSchema, '/campaigns');
  const [label, setLabel] = useState('');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function make(name: string): Promise<void> {
    setTried(true);
    if (label.trim() === '' || place === '') return;
    setWaiting(true);
    const reply = await ask(setUpLinkSchema, '/tablets', { method: 'POST', body: { label: label.trim(), place } });
    setWaiting(false);
    setProblem(reply.ok ? undefined : reply.message);
    if (!reply.ok) return;
    setLabel('');
    setTried(false);
    made({ label: label.trim(), place: name, token: reply.value.token, until: reply.value.until });
  }

  return (
    <Loaded asked={places}>
      {({ places: all }) => {
        const inUse = all.filter(({ archived }) => archived === undefined);
        if (inUse.length === 0)
          return (
            <p class="staff-notice">
              A tablet belongs to a place, and there are none yet. <a href="/staff/campaigns">Name a place first</a>, and come back here.
            </p>
          );
        return (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void make(inUse.find(({ code }) => code === place)?.label ?? '');
            }}
          >
            <div role="alert">{problem !== undefined && <p class="staff-notice is-bad">{problem}</p>}</div>
            <TabletFields places={inUse} label={label} place={place} tried={tried} setLabel={setLabel} setPlace={setPlace} />
            <div class="staff-buttons">
              <button class="staff-button is-main" type="submit" disabled={waiting}>
                Make it, and show the code to set it up
              </button>
            </div>
          </form>
        );
      }}
    </Loaded>
  );
}
