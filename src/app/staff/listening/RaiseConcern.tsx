import { useState } from 'preact/hooks';
import { raiseConcernReply, type TextRef } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';
import { dayText } from '../names.ts';

interface RaiseConcernProps {
  readonly text: TextRef;
  readonly concern: 'open' | 'settled' | undefined;
}

/** "Worried about someone": puts the text on the list of concerns, with a time limit. */
export function RaiseConcern({ text, concern }: RaiseConcernProps) {
  const [state, setState] = useState<{ readonly due?: string; readonly problem?: string; readonly busy?: true }>({});
  const { response, question } = text;
  const raise = async (): Promise<void> => {
    setState({ busy: true });
    const reply = await ask(raiseConcernReply, '/concerns', { method: 'POST', body: { response, question } });
    setState(reply.ok ? { due: reply.value.due } : { problem: reply.code === 'conflict' ? 'It is on the list already.' : reply.message });
  };
  if (concern === 'open' || state.due !== undefined) {
    return (
      <p role="status" class="staff-notice is-bad">
        This is on the <a href="/staff/concerns">list of concerns</a>
        {state.due !== undefined && `, to be settled by ${dayText(state.due)}`}.
      </p>
    );
  }
  return (
    <>
      <p>If somebody may be in danger now, act first: follow your safeguarding procedure.</p>
      {concern === 'settled' && <p>There was a concern, and it has been settled.</p>}
      {state.problem && (
        <p role="alert" class="staff-error">
          {state.problem}
        </p>
      )}
      <button type="button" class="staff-button is-grave" onClick={raise} disabled={state.busy === true}>
        Put on the list of concerns
      </button>
    </>
  );
}
