import { useState } from 'preact/hooks';
import { doneReply, type TextRef } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';
import { Field } from '../controls/Field.tsx';

/** How a concern was settled. */
export function SettleConcern({ text, onSettled }: { readonly text: TextRef; readonly onSettled: () => void }) {
  const [how, setHow] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (how.trim() === '') {
      setProblem('Write what was done first.');
      return;
    }
    setBusy(true);
    const body = { response: text.response, question: text.question, how };
    const reply = await ask(doneReply, '/concerns/settle', { method: 'POST', body });
    setBusy(false);
    if (reply.ok) onSettled();
    else setProblem(reply.code === 'conflict' ? 'Somebody else has settled it meanwhile. Load the page again.' : reply.message);
  };
  return (
    <form onSubmit={submit}>
      <Field id={`how-${text.response}-${text.question}`} label="What was done" hint="Kept sealed, like families' words." error={problem}>
        {(ids) => <textarea {...ids} maxLength={5_000} value={how} onInput={({ currentTarget }) => setHow(currentTarget.value)} />}
      </Field>
      <button type="submit" class="staff-button" disabled={busy}>
        Settle it
      </button>
    </form>
  );
}
