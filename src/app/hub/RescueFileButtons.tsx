import { useState } from 'preact/hooks';
import { RESCUE_FILE } from '../../contract/rescueFile.ts';
import type { Desk } from './Desk.ts';

interface RescueFileButtonsProps {
  readonly desk: Desk;
  /** A file has left this page. */
  readonly saved: () => void;
}

/** For a tablet that gets no network, or is not let in any more: everything that waits, sealed, carried by hand. */
export function RescueFileButtons({ desk, saved }: RescueFileButtonsProps) {
  const [said, setSaid] = useState<string>();
  async function save(how: 'save' | 'share'): Promise<void> {
    if (!(await desk.saveRescueFile(how))) return setSaid('No file was made. Try again.');
    setSaid(
      how === 'save'
        ? `The file ${RESCUE_FILE.name} is among this tablet’s downloads. Copy it to a USB stick or send it to an administrator.`
        : 'The file was handed on.',
    );
    saved();
  }
  return (
    <section class="heard-note" aria-labelledby="rescue">
      <h2 id="rescue">Rescue file</h2>
      <p>
        Everything that waits, sealed as it is: only the partnership can open it. An administrator brings it in. Nothing leaves this
        tablet’s own store by it, and what comes in twice counts once.
      </p>
      <div class="hub-buttons">
        <button type="button" class="heard-other" onClick={() => void save('save')}>
          Save the rescue file
        </button>
        {desk.canShare && (
          <button type="button" class="heard-other" onClick={() => void save('share')}>
            Share it
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
