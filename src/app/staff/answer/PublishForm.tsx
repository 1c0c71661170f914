import { useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';
import type { Deciding } from './StandingPanel.tsx';

/** Shows the newest version to families, now or from a day on. */
export function PublishForm({ detail, decide, busy }: Deciding) {
  const { standing, signOff, today } = detail;
  const [later, setLater] = useState(false);
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const needsReason = signOff === 'required' && !standing.agreed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void decide('publish', { ...(later && { from }), ...(needsReason && { reason }) });
      }}
    >
      <fieldset>
        <legend>Publish</legend>
        <label class="staff-choice">
          <input type="radio" name="when" checked={!later} onChange={() => setLater(false)} />
          Now
        </label>
        <label class="staff-choice">
          <input type="radio" name="when" checked={later} onChange={() => setLater(true)} />
          On a date
        </label>
        {later && (
          <Field id="publish-from" label="From this day">
            {(ids) => (
              <input {...ids} type="date" required min={today} value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
            )}
          </Field>
        )}
        {needsReason && (
          <Field id="publish-reason" label="Why without the forum’s agreement" hint="It stays in the history and in the audit log.">
            {(ids) => <textarea {...ids} required value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />}
          </Field>
        )}
        <button type="submit" class="staff-button is-main" disabled={busy}>
          Publish version {detail.newest.version}
        </button>
      </fieldset>
    </form>
  );
}
