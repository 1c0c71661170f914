import { useState } from 'preact/hooks';
import { Field } from '../controls/Field.tsx';
import type { Deciding } from './StandingPanel.tsx';

/** The parent carer forum's word on the wording. */
export function SignOffForm({ decide, busy }: Deciding) {
  const [comment, setComment] = useState('');
  return (
    <div>
      <h3>For the forum</h3>
      <button type="button" class="staff-button is-main" disabled={busy} onClick={() => void decide('sign-off', { agreed: true })}>
        We agree with this wording
      </button>
      <form
        class="answer-apart"
        onSubmit={(event) => {
          event.preventDefault();
          void decide('sign-off', { agreed: false, comment });
        }}
      >
        <Field id="change-asked" label="Please change:">
          {(ids) => <textarea {...ids} required value={comment} onInput={({ currentTarget }) => setComment(currentTarget.value)} />}
        </Field>
        <button type="submit" class="staff-button" disabled={busy || comment.trim() === ''}>
          Ask for this change
        </button>
      </form>
    </div>
  );
}
