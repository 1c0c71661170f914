import type { StaffTabletPage } from '../../../contract/staff/tablets.ts';
import { LOSS_DAYS } from '../../../domain/session/loss.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import { StillOnTablet } from './StillOnTablet.tsx';
import { countsText, letterOf } from './tabletText.ts';

interface TabletSessionsProps extends Pick<StaffTabletPage, 'sessions'> {
  /** Nothing more can be done about what this session (its name) lost. */
  readonly settle: (session: string) => void;
}

/** What the tablet said it kept in each session, and what of it is here. */
export function TabletSessions({ sessions, settle }: TabletSessionsProps) {
  const lost = sessions.filter(({ since }) => since !== undefined);
  const all = (kind: 'responses' | 'recordings') => sessions.reduce((sum, { refused }) => sum + refused[kind], 0);
  return (
    <>
      <h2 id="sessions">Sessions</h2>
      {sessions.length === 0 ? (
        <p class="staff-notice">Nothing was finished on this tablet yet, or it has not been online since.</p>
      ) : (
        <>
          <p>
            Responses that families have taken back are not counted. What has not arrived after {LOSS_DAYS} days counts as lost; should it
            still arrive, it no longer does.
          </p>
          <ScrollFrame labelledBy="sessions">
            <table>
              <caption>Responses and recordings by session</caption>
              <thead>
                <tr>
                  <th scope="col">Session</th>
                  <th scope="col">Said to be kept</th>
                  <th scope="col">Arrived</th>
                  <th scope="col">Missing</th>
                </tr>
              </thead>
              <tbody>
                {sessions.map(({ name, day, place, reported, arrived, missing, since }) => (
                  <tr key={name}>
                    <th scope="row">
                      {dayText(day)}
                      <span class="staff-object">
                        {place}, session {letterOf(name)}
                      </span>
                    </th>
                    <td>{countsText(reported)}</td>
                    <td>{countsText(arrived)}</td>
                    <td>
                      {missing.responses + missing.recordings === 0 ? 'None' : countsText(missing)}
                      {since !== undefined && <strong class="staff-object">Lost, listed on {dayText(since)}</strong>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
      <StillOnTablet refused={{ responses: all('responses'), recordings: all('recordings') }} />
      {lost.length > 0 && (
        <section class="staff-notice is-bad tablet-lost" aria-labelledby="lost">
          <h3 id="lost">Not arrived</h3>
          <p>
            Bring the tablet online and open Heard on it. If it cannot be brought online or is refused, save its rescue file on it and give
            that to whoever runs Heard. If the tablet is gone or was reset, what it held cannot be had back: say so here, and it is not
            asked for any more.
          </p>
          <ul class="staff-list">
            {lost.map(({ name, day, place, lost: counts }) => (
              <li key={name}>
                <p>
                  {place}, {dayText(day)}, session {letterOf(name)}: <strong>{countsText(counts)}</strong>
                </p>
                <ConfirmButton
                  text="We have done what we could"
                  label={`Stop asking for what was lost on ${dayText(day)}, session ${letterOf(name)}`}
                  warning="It stays counted as missing, and is not raised any more. Should it come all the same, it counts as arrived. Your name stands in the audit log."
                  onConfirm={() => settle(name)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
