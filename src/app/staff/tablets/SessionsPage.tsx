import { sessionsSchema } from '../../../contract/staff/tablets.ts';
import { KINDS } from '../campaigns/kinds.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import { useAsked } from '../useAsked.ts';
import { countsText, HELPER_NAMES, letterOf } from './tabletText.ts';

/** Every session at a place: who helped, with which tablets, and what has arrived of it. */
export default function SessionsPage() {
  const asked = useAsked(sessionsSchema, '/tablet-sessions');
  return (
    <>
      <p>
        <a href="/staff/tablets">All tablets</a>
      </p>
      <Loaded asked={asked}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p class="staff-notice">No tablet has told of a session yet. It does when it is online for the first time after one.</p>
          ) : (
            <ScrollFrame label="Sessions">
              <table>
                <caption>Sessions, the newest first</caption>
                <thead>
                  <tr>
                    <th scope="col">Day</th>
                    <th scope="col">Place</th>
                    <th scope="col">Who helped</th>
                    <th scope="col">Tablets</th>
                    <th scope="col">Arrived</th>
                    <th scope="col">Missing</th>
                  </tr>
                </thead>
                <tbody>
                  {sessions.map(({ name, day, place, kind, roles, tablets, arrived, missing }) => (
                    <tr key={name}>
                      <th scope="row">
                        {dayText(day)}
                        <span class="staff-object">Session {letterOf(name)}</span>
                      </th>
                      <td>
                        {place}
                        {kind !== undefined && <span class="staff-object">{KINDS[kind]}</span>}
                      </td>
                      <td>{roles.length === 0 ? 'Not told' : roles.map((role) => HELPER_NAMES[role]).join(', ')}</td>
                      <td>
                        {tablets.map(({ id, label }, at) => (
                          <span key={id}>
                            {at > 0 && ', '}
                            <a href={`/staff/tablets/${id}`}>{label}</a>
                          </span>
                        ))}
                      </td>
                      <td>{countsText(arrived)}</td>
                      <td>{missing.responses + missing.recordings === 0 ? 'None' : countsText(missing)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollFrame>
          )
        }
      </Loaded>
    </>
  );
}
