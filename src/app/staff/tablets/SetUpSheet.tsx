import { useEffect, useRef } from 'preact/hooks';
import { QrCode } from '../campaigns/QrCode.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { dateTime } from '../controls/dateTime.ts';
import { LinkReach } from '../controls/LinkReach.tsx';

export interface SetUpSheetProps {
  /** The tablet's. */
  readonly label: string;
  /** What its place is called. */
  readonly place: string;
  readonly token: string;
  /** ISO date and time. */
  readonly until: string;
}

/**
 * The link that sets a tablet up, as a code to be scanned with it, and how. Shown once, to be printed or done at once. The token stands
 * behind the `#`: no log between here and the endpoint has it.
 */
export function SetUpSheet({ label, place, token, until }: SetUpSheetProps) {
  const link = `${location.origin}/hub#${token}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <article class="tablet-sheet" aria-labelledby="set-up">
        <h2 id="set-up" tabIndex={-1} ref={heading}>
          Set up {label} at {place}
        </h2>
        <div class="tablet-steps">
          <QrCode link={link} label={`QR code that sets up ${label}`} />
          <ol>
            <li>Connect the tablet to a network. Charge it: setting it up downloads all that families need.</li>
            <li>Open its camera and scan this code. It opens in the tablet’s browser: use the one that will be used at the place.</li>
            <li>
              Press <strong>Set up this tablet</strong>.
            </li>
            <li>
              The tablet says what it is called and where it belongs. If that is right, choose a PIN for the workers, type it twice, and
              press <strong>Save this PIN</strong>.
            </li>
            <li>
              Tick the languages that families may choose from, and whether groups of young people meet with it. Press{' '}
              <strong>Download them</strong>, and stay on the network until everything is on the tablet.
            </li>
            <li>
              Press <strong>Check whether it is ready to go offline</strong>, and do what it asks for, until nothing is missing. At the foot
              of that page it says how the tablet is opened without a network.
            </li>
            <li>Throw this sheet away.</li>
          </ol>
        </div>
        <p>
          The code works <strong>once</strong>, until <strong>{dateTime(until)}</strong>, and is not shown again. If setting up stops before
          the PIN is saved, make a new one on the tablet’s page; after that no code is needed: open <strong>/hub</strong> on the tablet and
          go on, what has come stays. Whoever has the code can set up a tablet of their own in its place: keep it as you would a key.
        </p>
      </article>
      <LinkReach />
      <div class="staff-buttons">
        <button type="button" class="staff-button is-main" onClick={() => print()}>
          Print this sheet
        </button>
        <CopyButton text={link} label="Copy the link" />
      </div>
    </>
  );
}
