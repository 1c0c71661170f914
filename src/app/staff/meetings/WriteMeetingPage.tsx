import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { MEETING_KINDS, MOST_NOTES, writeMeetingReply, writeMeetingRequest } from '../../../contract/staff/meetings.ts';
import type { Theme } from '../../../domain/said-doing/theme.ts';
import { contactDetail } from '../../../domain/staff/contactDetail.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { ThemePicker } from '../listening/ThemePicker.tsx';
import { MEETING_NAMES } from './meetingNames.ts';

interface Note {
  readonly key: number;
  readonly text: string;
  readonly themes: readonly Theme[];
}

const PEOPLE = [
  ['parents', 'Parents and carers'],
  ['youngPeople', 'Children and young people'],
  ['professionals', 'Professionals'],
] as const;

/** Who met, how many, what was said. Nobody's name. */
export default function WriteMeetingPage() {
  const { route } = useLocation();
  const [notes, setNotes] = useState<readonly Note[]>([{ key: 0, text: '', themes: [] }]);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (key: number, to: Partial<Note>): void =>
    setNotes((all) => all.map((note) => (note.key === key ? { ...note, ...to } : note)));

  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const value = (name: string): string => String(fields.get(name) ?? '').trim();
    const place = value('place').toLowerCase().replaceAll(' ', '-');
    const body = {
      kind: value('kind'),
      ...(place !== '' && { place }),
      day: value('day'),
      ...Object.fromEntries(PEOPLE.map(([name]) => [name, Number(value(name))])),
      notes: notes.filter(({ text }) => text.trim() !== '').map(({ text, themes }) => ({ text, themes })),
    };
    const wrong = problemsOf(body, notes);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) {
      // Once the field is marked.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    const reply = await ask(writeMeetingReply, '/meetings', { method: 'POST', body });
    setBusy(false);
    if (reply.ok) route('/staff/meetings?saved');
    else setFailure(reply.message);
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <p class="staff-notice">
        Write no names, and nothing that shows who somebody is. Notes are sealed when you save them, and only listeners open them.
      </p>
      <Field id="kind" label="What kind of meeting">
        {(ids) => (
          <select {...ids} name="kind">
            {MEETING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {MEETING_NAMES[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="day" label="Day" error={problems['day']}>
        {(ids) => <input {...ids} type="date" name="day" />}
      </Field>
      <Field
        id="place"
        label="Hub, if it was at one"
        hint="As on its link or poster, such as radcliffe-hub. Not an address."
        error={problems['place']}
      >
        {(ids) => <input {...ids} name="place" maxLength={40} />}
      </Field>
      <fieldset>
        <legend>How many people</legend>
        <div class="listen-filters">
          {PEOPLE.map(([name, label]) => (
            <Field key={name} id={name} label={label} error={problems[name]}>
              {(ids) => <input {...ids} name={name} inputMode="numeric" defaultValue="0" />}
            </Field>
          ))}
        </div>
      </fieldset>
      <h2>What was said</h2>
      {notes.map((note, at) => (
        <fieldset key={note.key} class="meeting-note">
          <legend>Note {at + 1}</legend>
          <Field id={`note-${note.key}`} label="What was said" error={problems[`note-${note.key}`]}>
            {(ids) => (
              <textarea
                {...ids}
                dir="auto"
                maxLength={5_000}
                value={note.text}
                onInput={({ currentTarget }) => change(note.key, { text: currentTarget.value })}
              />
            )}
          </Field>
          <ThemePicker id={`themes-${note.key}`} themes={note.themes} onChange={(themes) => change(note.key, { themes })} />
        </fieldset>
      ))}
      {failure && (
        <p role="alert" class="staff-notice is-bad">
          Not saved. {failure}
        </p>
      )}
      <div class="staff-buttons">
        {notes.length < MOST_NOTES && (
          <button
            type="button"
            class="staff-button"
            onClick={() => setNotes((all) => [...all, { key: Math.max(...all.map(({ key }) => key)) + 1, text: '', themes: [] }])}
          >
            Add a note
          </button>
        )}
        <button type="submit" class="staff-button is-main" disabled={busy}>
          Save the notes
        </button>
      </div>
    </form>
  );
}

/** What is wrong, by field, in words that say what to do. */
function problemsOf(body: unknown, notes: readonly Note[]): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  const parsed = writeMeetingRequest.safeParse(body);
  const words: Readonly<Record<string, string>> = {
    day: 'Give the day of the meeting.',
    place: 'Use letters, digits and dashes, such as radcliffe-hub.',
    parents: 'Give a whole number, 0 if there were none.',
    youngPeople: 'Give a whole number, 0 if there were none.',
    professionals: 'Give a whole number, 0 if there were none.',
  };
  for (const { path } of parsed.success ? [] : parsed.error.issues) {
    const field = String(path[0]);
    if (words[field]) wrong[field] = words[field];
  }
  if (notes.every(({ text }) => text.trim() === '') && notes[0]) wrong[`note-${notes[0].key}`] = 'Write at least one note.';
  for (const { key, text } of notes) {
    const detail = contactDetail(text);
    if (detail)
      wrong[`note-${key}`] =
        `There is ${detail === 'email address' ? 'an email address' : 'a phone number'} in this note. Take it out, and names too.`;
  }
  return wrong;
}
