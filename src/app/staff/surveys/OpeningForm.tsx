import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { StaffSurvey, StaffSurveys } from '../../../contract/staff/surveys.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';

interface OpeningFormProps {
  readonly survey: StaffSurvey;
  readonly wave: StaffSurveys['wave'];
  readonly changed: () => void;
}

const CHOICES = [
  ['always', 'Open, with no end'],
  ['between', 'Open from one day to another'],
  ['closed', 'Closed'],
] as const;

/** Opens and closes a survey. */
export function OpeningForm({ survey: { id, opening }, wave, changed }: OpeningFormProps) {
  const [state, setState] = useState(opening.state);
  const [from, setFrom] = useState(opening.state === 'between' ? opening.from : wave.first);
  const [until, setUntil] = useState(opening.state === 'between' ? opening.until : wave.last);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const wrong =
    state !== 'between' || (from !== '' && until !== '' && from <= until) ? undefined : 'Give a first and a last day, in this order';

  async function save(): Promise<void> {
    if (wrong !== undefined) return;
    const reply = await ask(z.unknown(), `/surveys/${encodeURIComponent(id)}/opening`, {
      method: 'PUT',
      body: state === 'between' ? { state, from, until } : { state },
    });
    setSaid(
      reply.ok ? { bad: false, text: 'Saved. Phones learn of it the next time they are online.' } : { bad: true, text: reply.message },
    );
    if (reply.ok) changed();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>Change it</legend>
        {CHOICES.map(([value, label]) => (
          <label class="staff-choice" key={value}>
            <input type="radio" name="opening" value={value} checked={state === value} onChange={() => setState(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {state === 'between' && (
        <div class="staff-beside">
          <Field id="from" label="First day">
            {(ids) => <input type="date" {...ids} value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />}
          </Field>
          <Field id="until" label="Last day" error={wrong}>
            {(ids) => <input type="date" {...ids} value={until} onInput={({ currentTarget }) => setUntil(currentTarget.value)} />}
          </Field>
        </div>
      )}
      <p class="staff-hint">
        A closed survey is no longer offered. Answers that somebody has begun can be finished for 14 days, paper can always be typed in, and
        whatever a phone sends late is kept.
      </p>
      <div class="staff-buttons">
        <button class="staff-button is-main" type="submit">
          Save
        </button>
      </div>
      <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
    </form>
  );
}
