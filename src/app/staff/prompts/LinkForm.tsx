import { useState } from 'preact/hooks';
import { LINK_DAYS, newLinkReplySchema, type PromptsReply } from '../../../contract/staff/prompts.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';
import { LinkOnce } from '../controls/LinkOnce.tsx';
import { readFields } from '../controls/readFields.ts';
import { dayText } from '../names.ts';
import { readingName } from './readingName.ts';

interface LinkFormProps extends Pick<PromptsReply, 'variants' | 'surveys'> {
  readonly onMade: () => void;
}

interface Made {
  readonly label: string;
  readonly link: string;
  readonly until: string;
}

/** Makes a link. It is shown once: whoever makes it hands it over the way the two of them trust. */
export function LinkForm({ variants, surveys, onMade }: LinkFormProps) {
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const { label = '', lang = '', days = '' } = readFields(form);
    const chosen = new FormData(form).getAll('survey');
    if (label.trim() === '') return setProblem('Say whom it is for, such as a group.');
    if (lang === '') return setProblem('Choose a language.');
    if (chosen.length === 0) return setProblem('Choose one survey or more.');
    setWaiting(true);
    const reply = await ask(newLinkReplySchema, '/prompt-links', {
      method: 'POST',
      body: { label, lang, surveys: chosen, days: Number(days) },
    });
    setWaiting(false);
    if (!reply.ok) return setProblem(reply.message);
    setProblem(undefined);
    setMade({ label: reply.value.label, link: `${location.origin}/record#${reply.value.token}`, until: reply.value.until });
    form.reset();
    onMade();
  };
  return (
    <section aria-labelledby="new-link">
      <h2 id="new-link">Make a link</h2>
      {made && (
        <LinkOnce
          id="recording-link"
          label={`The link for ${made.label}`}
          hint={`Give it to them yourself. It works until ${dayText(made.until)}, and is not shown again.`}
          link={made.link}
        />
      )}
      <form onSubmit={send} noValidate>
        <div role="alert">{problem !== undefined && <p class="staff-notice is-bad">{problem}</p>}</div>
        <div class="staff-beside">
          <Field id="link-label" label="Whom it is for" hint="A group, such as “Urdu circle at the hub”. No names of people.">
            {(ids) => <input {...ids} name="label" maxLength={80} autocomplete="off" />}
          </Field>
          <Field id="link-lang" label="Language" hint="The only one it opens.">
            {(ids) => (
              <select {...ids} name="lang">
                <option value="">Choose one</option>
                {variants.map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {readingName(tag)} ({name})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="link-days" label="Works for" hint="You can end it earlier.">
            {(ids) => (
              <select {...ids} name="days">
                {LINK_DAYS.map((days) => (
                  <option key={days} value={days} selected={days === 14}>
                    {days} days
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <fieldset>
          <legend>Surveys</legend>
          <div class="staff-choices">
            {surveys.map(({ id, title }) => (
              <label class="staff-choice" key={id}>
                <input type="checkbox" name="survey" value={id} />
                {title}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="staff-buttons">
          <button type="submit" class="staff-button is-main" disabled={waiting}>
            Make a link
          </button>
        </div>
      </form>
    </section>
  );
}
