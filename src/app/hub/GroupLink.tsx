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
          This tablet does not keep that page for places without a network. “This tablet”, “Change the languages” does.
        </p>
      )}
    </>
  );
}
