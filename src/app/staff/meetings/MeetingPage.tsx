import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { doneReply } from '../../../contract/staff/listening.ts';
import { meetingSchema } from '../../../contract/staff/meetings.ts';
import { mayDo } from '../../../domain/staff/permissions.ts';
import { ask } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { dayText, THEME_NAMES } from '../names.ts';
import type { StaffPageProps } from '../staffPages.ts';
import { useAsked } from '../useAsked.ts';
import { MEETING_NAMES } from './meetingNames.ts';

/** One meeting: what was said, for listeners; whoever wrote it can take it away. */
export default function MeetingPage({ actor, params }: StaffPageProps) {
  const id = params['id'] ?? '';
  return (
    <>
      <p>
        <a href="/staff/meetings">All meetings</a>
      </p>
      {mayDo(actor.roles, 'words.read') ? (
        <Said id={id} />
      ) : (
        <p>These notes are sealed. A listener reads them. You can take them away and write them again.</p>
      )}
      <Remove id={id} />
    </>
  );
}

function Said({ id }: { readonly id: string }) {
  const asked = useAsked(meetingSchema, `/meetings/${id}`);
  return (
    <Loaded asked={asked}>
      {({ kind, day, place, parents, youngPeople, professionals, writtenBy, writtenDay, said }) => (
        <>
          <h2>
            {MEETING_NAMES[kind]}, {dayText(day)}
          </h2>
          <p>
            {place && `At ${place}. `}
            Parents and carers: {parents}. Young people: {youngPeople}. Professionals: {professionals}. Written by {writtenBy} on{' '}
            {dayText(writtenDay)}.
          </p>
          <ol class="meeting-notes">
            {said.map(({ text, themes }, at) => (
              <li key={at}>
                <p class="listen-words" dir="auto">
                  {text ?? 'This note cannot be opened: the key for it is not here.'}
                </p>
                {themes.length > 0 && <p class="staff-hint">{themes.map((theme) => THEME_NAMES[theme]).join(', ')}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

function Remove({ id }: { readonly id: string }) {
  const { route } = useLocation();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async (): Promise<void> => {
    const reply = await ask(doneReply, `/meetings/${id}`, { method: 'DELETE' });
    if (reply.ok) route('/staff/meetings');
    else setProblem(reply.message);
  };
  return (
    <div class="staff-buttons">
      {problem && (
        <p role="alert" class="staff-error">
          {problem}
        </p>
      )}
      {sure ? (
        <>
          <button type="button" class="staff-button is-grave" onClick={() => void remove()}>
            Yes, take these notes away for good
          </button>
          <button type="button" class="staff-button" onClick={() => setSure(false)}>
            Keep them
          </button>
        </>
      ) : (
        <button type="button" class="staff-button is-grave" onClick={() => setSure(true)}>
          Take these notes away
        </button>
      )}
    </div>
  );
}
