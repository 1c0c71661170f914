import { useEffect, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type StaffTabletPage, setUpLinkSchema, staffTabletSchema } from '../../../contract/staff/tablets.ts';
import { OF_GROUPS } from '../../../domain/session/hubSession.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { ChangeTablet } from './ChangeTablet.tsx';
import { SetUpSheet, type SetUpSheetProps } from './SetUpSheet.tsx';
import { TabletGroups } from './TabletGroups.tsx';
import { TabletSessions } from './TabletSessions.tsx';
import { stateText } from './tabletText.ts';

/** One tablet: what has come of its sessions, and everything that can be done with it. */
export default function TabletPage({ params }: StaffPageProps) {
  const { id = '' } = params;
  const asked = useAsked(staffTabletSchema, `/tablets/${id}`);
  const label = asked.reply?.ok ? asked.reply.value.label : undefined;
  useEffect(() => {
    if (label !== undefined) document.title = `${label} – Heard for staff`;
  }, [label]);
  return (
    <>
      <p>
        <a href="/staff/tablets">All tablets</a>
      </p>
      <Loaded asked={asked}>{(tablet) => <OneTablet key={tablet.id} tablet={tablet} changed={asked.again} />}</Loaded>
    </>
  );
}

function OneTablet({ tablet, changed }: { readonly tablet: StaffTabletPage; readonly changed: () => void }) {
  const { id, label, place, sessions, groups, reported, enrolled, shutOff } = tablet;
  const [sheet, setSheet] = useState<SetUpSheetProps>();
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();

  async function makeLink(): Promise<void> {
    const reply = await ask(setUpLinkSchema, `/tablets/${id}/link`, { method: 'POST', body: {} });
    setSaid(reply.ok ? undefined : { bad: true, text: reply.message });
    if (!reply.ok) return;
    setSheet({ label, place: place.label, token: reply.value.token, until: reply.value.until });
    changed();
  }
  async function act(path: string, done: string, body: unknown = {}): Promise<void> {
    const reply = await ask(z.unknown(), `/tablets/${id}/${path}`, { method: 'POST', body });
    setSaid(reply.ok ? { bad: false, text: done } : { bad: true, text: reply.message });
    if (!reply.ok) return;
    setSheet(undefined);
    changed();
  }

  return (
    <>
      <h2>
        {label}, {place.label}
      </h2>
      <p>
        {stateText(tablet)}{' '}
        {enrolled !== undefined &&
          (reported === undefined ? 'It has not told of any session yet.' : `It was last heard of on ${dayText(reported)}.`)}
      </p>
      <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
      {sheet && <SetUpSheet key={sheet.token} {...sheet} />}
      <TabletSessions
        sessions={sessions}
        settle={(session) => void act('settle', 'Written down. What this session lost is not asked for any more.', { session })}
      />
      {groups && (
        <TabletGroups
          groups={groups}
          settle={() =>
            void act('settle', 'Written down. The group sessions that were lost are not asked for any more.', { session: OF_GROUPS })
          }
        />
      )}
      <h2>Set it up again</h2>
      <p>
        {shutOff === undefined
          ? 'For a tablet that was reset, or another one that takes its place. The one that is set up now goes on until the new code is used; then it can send nothing more.'
          : 'For a tablet that was found again, or another one that takes its place. When the code has been used, it is no longer shut off.'}
      </p>
      <div class="staff-buttons">
        <button type="button" class="staff-button" onClick={() => void makeLink()}>
          Make a new code
        </button>
      </div>
      <h2>Name and place</h2>
      <ChangeTablet tablet={tablet} changed={changed} />
      {shutOff === undefined && (
        <>
          <h2>Shut it off</h2>
          <p>For a tablet that was lost or stolen, or that is not used any more.</p>
          <ConfirmButton
            text="Shut it off"
            label={`Shut off ${label}`}
            warning="From now on it can send nothing, and no code that is out sets it up. What families finished on it stays on it, sealed: nobody can read it there, whoever has the tablet. If the tablet comes back, save its rescue file on it and give that to whoever runs Heard: with “npm run import” everything in it still arrives, once. If it is used again afterwards, make a new code here."
            onConfirm={() => void act('shut-off', `${label} is shut off.`)}
          />
        </>
      )}
    </>
  );
}
