import { useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';
import type { Deciding } from './StandingPanel.tsx';

/** Shows the newest version to families, now or from a day on. */
export function PublishForm({ detail, decide, busy }: Deciding) {
  const { standing, signOff, today } = detail;
  const [later, setLater] = useState(false);
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<{ readonly from?: string; readonly reason?: string }>({});
  const needsReason = signOff === 'required' && !standing.agreed;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = {
          ...(later && (from === '' || from < today) && { from: 'Give a day, today or later.' }),
          ...(needsReason && reason.trim() === '' && { reason: 'Say why it cannot wait for the forum.' }),
        };
        setFaults(wrong);
        const [first] = Object.keys(wrong);
        if (first !== undefined) return document.getElementById(`publish-${first}`)?.focus();
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
          <Field id="publish-from" label="From this day" error={faults.from}>
            {(ids) => <input {...ids} type="date" min={today} value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />}
          </Field>
        )}
        {needsReason && (
          <Field
            id="publish-reason"
            label="Why without the forum’s agreement"
            hint="It stays in the history and in the audit log."
            error={faults.reason}
          >
            {(ids) => <textarea {...ids} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />}
          </Field>
        )}
        <button type="submit" class="staff-button is-main" disabled={busy}>
          Publish version {detail.newest.version}
        </button>
      </fieldset>
    </form>
  );
}
