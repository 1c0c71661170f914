import type { LedgerCounts } from '../../store/ledgerCounts.ts';
import type { DeskState } from './Desk.ts';
import { refusedText } from './refusedText.ts';

interface LedgerTableProps {
  readonly state: DeskState;
  /** The name of a session to show apart from all of them. */
  readonly session?: string | undefined;
}

type Cells = Pick<LedgerCounts, 'saved' | 'sent' | 'confirmed'>;

const NOTHING: Cells = { saved: 0, sent: 0, confirmed: 0 };

/** Counted anew from what stands on the disk, each time that it changes. */
export function LedgerTable({ state: { ledger }, session }: LedgerTableProps) {
  const { total, groups, sessions, others } = ledger;
  const here = session === undefined ? undefined : sessions[session];
  const rows: (readonly [string, Cells])[] = [
    ...(session === undefined
      ? []
      : ([
          ['Responses, this session', here ?? NOTHING],
          ['Recordings, this session', here?.recordings ?? NOTHING],
        ] as const)),
    ['Responses, all sessions', total],
    ['Recordings, all sessions', total.recordings],
    ...(groups.saved > 0
      ? ([
          ['Group sessions', groups],
          ['Recordings of groups', groups.recordings],
        ] as const)
      : []),
  ];
  const refused = [...Object.entries(total.refused), ...Object.entries(groups.refused)];
  const recordingsRefused = total.recordings.refused + groups.recordings.refused;
  const takenBack = total.takenBack + groups.takenBack;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div class="hub-scroll" role="region" aria-label="What has been finished here, and how far it has come" tabIndex={0}>
        <table class="hub-ledger">
          <thead>
            <tr>
              <td />
              <th scope="col">Saved</th>
              <th scope="col">Sent</th>
              <th scope="col">Confirmed</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([title, { saved, sent, confirmed }]) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>{saved}</td>
                <td>{sent}</td>
                <td>{confirmed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="heard-lead">Confirmed: the partnership’s server was asked afterwards, and has it with all that was spoken.</p>
      {refused.map(([why, count], at) => (
        <p class="hub-notice is-bad" key={at}>
          <strong>{count} not taken:</strong> {refusedText(why)}
        </p>
      ))}
      {recordingsRefused > 0 && (
        <p class="hub-notice is-bad">
          <strong>{recordingsRefused} recordings not taken:</strong> the partnership cannot open them. They stay here. Save the rescue file
          and tell an administrator.
        </p>
      )}
      {takenBack > 0 && <p>{takenBack} taken back by those who answered. They are counted nowhere else.</p>}
      {others > 0 && <p>{others} finished on this device outside any session, and still to be sent.</p>}
    </>
  );
}
