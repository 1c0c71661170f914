import type { StaffTabletPage } from '../../../contract/staff/tablets.ts';
import { LOSS_DAYS } from '../../../domain/session/loss.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { dayText } from '../names.ts';
import { StillOnTablet } from './StillOnTablet.tsx';
import { countsText } from './tabletText.ts';

interface TabletGroupsProps {
  readonly groups: StaffTabletPage['groups'] & {};
  /** Nothing more can be done about what was lost. */
  readonly settle: () => void;
}

/** What groups of young people finished on the tablet, and what of it is here: apart from families' responses, and never added to them. */
export function TabletGroups({ groups: { reported, arrived, missing, refused, lost, since }, settle }: TabletGroupsProps) {
  return (
    <>
      <h2>Group sessions</h2>
      <p>
        Group sessions: {reported.groups} kept, {arrived.groups} arrived.
        {reported.recordings > 0 && ` Their recordings: ${reported.recordings} kept, ${arrived.recordings} arrived.`}
        {missing.groups + missing.recordings > 0 && ` Missing: ${countsText(missing)}.`}
      </p>
      <StillOnTablet refused={refused} />
      {since !== undefined && (
        <section class="staff-notice is-bad tablet-lost" aria-labelledby="groups-lost">
          <h3 id="groups-lost">Group sessions that have not arrived</h3>
          <p>
            <strong>{countsText(lost)}</strong>, listed since {dayText(since)}, {LOSS_DAYS} days ago or longer. Bring the tablet online and
            open Heard on it. If the tablet is gone or was reset, what it held cannot be had back: say so here, and it is not asked for any
            more.
          </p>
          <ConfirmButton
            text="We have done what we could"
            label="Stop asking for the group sessions that were lost"
            warning="They stay counted as missing, and are not raised any more. Should they come all the same, they count as arrived. Your name stands in the audit log."
            onConfirm={settle}
          />
        </section>
      )}
    </>
  );
}
