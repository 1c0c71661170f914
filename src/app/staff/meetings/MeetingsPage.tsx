import { useLocation } from 'preact-iso';
import { meetingsSchema } from '../../../contract/staff/meetings.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { ScrollFrame } from '../controls/ScrollFrame.tsx';
import { dayText } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { MEETING_NAMES } from './meetingNames.ts';

/** Meetings that somebody wrote notes of. What was said is opened by listeners only. */
export default function MeetingsPage({ actor }: StaffPageProps) {
  const asked = useAsked(meetingsSchema, '/meetings');
  const { query } = useLocation();
  const reads = mayDo(actor.roles, 'words.read');
  return (
    <>
      {'saved' in query && (
        <p role="status" class="staff-notice">
          The notes are saved. Only listeners can open them.
        </p>
      )}
      <p>
        <a class="staff-button" href="/staff/meetings/new">
          Write notes of a meeting
        </a>
      </p>
      <Loaded asked={asked}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <p>There are no notes yet.</p>
          ) : (
            <ScrollFrame label="Meetings, newest first">
              <table>
                <caption class="heard-hidden">Meetings, newest first</caption>
                <thead>
                  <tr>
                    <th scope="col">Day</th>
                    <th scope="col">Meeting</th>
                    <th scope="col">Hub</th>
                    <th scope="col">Parents</th>
                    <th scope="col">Young people</th>
                    <th scope="col">Professionals</th>
                    <th scope="col">Notes</th>
                    <th scope="col">Written by</th>
                  </tr>
                </thead>
                <tbody>
                  {meetings.map((meeting) => (
                    <tr key={meeting.id}>
                      <td class="listen-day">{dayText(meeting.day)}</td>
                      <td>
                        {reads || meeting.mine ? (
                          <a href={`/staff/meetings/${meeting.id}`}>{MEETING_NAMES[meeting.kind]}</a>
                        ) : (
                          MEETING_NAMES[meeting.kind]
                        )}
                      </td>
                      <td>{meeting.place ?? '–'}</td>
                      <td>{meeting.parents}</td>
                      <td>{meeting.youngPeople}</td>
                      <td>{meeting.professionals}</td>
                      <td>{meeting.notes}</td>
                      <td>{meeting.mine ? 'You' : meeting.writtenBy}</td>
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
