import type { TabletSetting } from '../../store/tabletSettings.ts';
import { GROUP } from '../kiosk/addresses.ts';
import type { Desk } from './Desk.ts';

interface GroupLinkProps {
  readonly desk: Desk;
  readonly tablet: TabletSetting;
}

/** To the page where a group of young people meets: in the language and format that it opens in by itself. */
export function GroupLink({ desk, tablet }: GroupLinkProps) {
  return (
    <>
      <a
        class="heard-other"
        href={GROUP}
        onClick={(event) => {
          event.preventDefault();
          desk.holdGroup();
        }}
      >
        Hold a group session with young people
      </a>
      {!tablet.groups && (
        <p class="heard-hint">
          Without a network that page does not open on this tablet yet. To change that, open “This tablet”, then “Change the languages”, and
          tick the page for group sessions.
        </p>
      )}
    </>
  );
}
