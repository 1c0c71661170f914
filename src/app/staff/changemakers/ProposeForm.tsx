import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type ChangemakersView, type MessageRef, MOST_PROPOSED } from '../../../contract/staff/changemakers.ts';
import { contactDetail } from '../../../domain/staff/contactDetail.ts';
import { dateText } from '../../../i18n/dateText.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';

interface ProposeFormProps {
  readonly view: ChangemakersView;
  readonly onSent: () => void;
}

/** To the editor, and never straight out. */
export function ProposeForm({ view: { sessions }, onSent }: ProposeFormProps) {
  const [text, setText] = useState('');
  const [about, setAbout] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  // The button that was pressed could not be pressed meanwhile, and lost the focus.
  useEffect(() => {
    if (sent) thanks.current?.focus();
  }, [sent]);
  const all = sessions.flatMap(({ id, day, messages }) =>
    messages.map(({ activity, asked }) => ({ ref: { session: id, activity }, key: `${id} ${activity}`, asked, day })),
  );

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = problemIn(text);
    setProblem(wrong);
    setFailure(undefined);
    setSent(false);
    if (wrong !== undefined) return box.current?.focus();
    const chosen: readonly MessageRef[] = all.filter(({ key }) => about.includes(key)).map(({ ref }) => ref);
    setBusy(true);
    const reply = await ask(z.unknown(), '/changemakers/proposals', { method: 'POST', body: { text, about: chosen } });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.message);
    setText('');
    setAbout([]);
    setSent(true);
    onSent();
  };

  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ul class="change-rules">
        <li>The editor reads it first. They may change it.</li>
        <li>Then it can go to everyone. Or they tell you why not.</li>
        <li>Please write no names.</li>
      </ul>
      <p class="staff-notice">
        Are you worried, or not safe? Do not write it here. Tell an adult you trust. Childline is free: <a href="tel:08001111">0800 1111</a>
        . In danger, call <a href="tel:999">999</a>.
      </p>
      <Field id="proposal" label="What do you want to say?" hint="A few short sentences are enough." error={problem}>
        {(ids) => (
          <textarea
            {...ids}
            ref={box}
            dir="auto"
            maxLength={MOST_PROPOSED}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      {all.length > 0 && (
        <fieldset>
          <legend>Is it about one of your messages? You can leave this out.</legend>
          {all.map(({ key, asked, day }) => (
            <label key={key} class="staff-choice">
              <input
                type="checkbox"
                checked={about.includes(key)}
                onChange={({ currentTarget: { checked } }) =>
                  setAbout((before) => (checked ? [...before, key] : before.filter((each) => each !== key)))
                }
              />
              <span>
                {asked} <span class="change-none">({dateText('en', day)})</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {failure !== undefined && (
        <p role="alert" class="staff-notice is-bad">
          It is not sent. {failure}
        </p>
      )}
      {sent && (
        <p class="staff-notice" tabIndex={-1} ref={thanks}>
          It is sent to the editor. Thank you.
        </p>
      )}
      <div class="staff-buttons">
        <button type="submit" class="staff-button is-main" disabled={busy}>
          Send it to the editor
        </button>
      </div>
    </form>
  );
}

function problemIn(text: string): string | undefined {
  if (text.trim() === '') return 'Write something first.';
  const detail = contactDetail(text);
  return detail && `There is ${detail === 'email address' ? 'an email address' : 'a phone number'} in it. Please take it out.`;
}
