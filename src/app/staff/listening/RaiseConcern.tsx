import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { raiseConcernReply, type TextRef } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';
import { dayText } from '../names.ts';

interface RaiseConcernProps {
  readonly text: TextRef;
  readonly concern: 'open' | 'settled' | undefined;
  /** It is on the list now, by whoever's hand: its words are held back. */
  readonly onOpen: () => void;
}

/** "Worried about someone": puts the text on the list of concerns, with a time limit. */
export function RaiseConcern({ text, concern, onOpen }: RaiseConcernProps) {
  const [state, setState] = useState<{ readonly due?: string; readonly problem?: string; readonly busy?: true }>({});
  const notice = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  const { response, question } = text;
  // The button that was pressed is gone; what became of it has the focus.
  useLayoutEffect(() => {
    if (pressed.current) notice.current?.focus();
  }, [concern]);
  const raise = async (): Promise<void> => {
    setState({ busy: true });
    const reply = await ask(raiseConcernReply, '/concerns', { method: 'POST', body: { response, question } });
    const listed = !reply.ok && reply.code === 'conflict';
    if (!reply.ok && !listed) return setState({ problem: reply.message });
    pressed.current = true;
    setState(reply.ok ? { due: reply.value.due } : {});
    onOpen();
  };
  if (concern === 'open') {
    return (
      <p ref={notice} tabIndex={-1} class="staff-notice is-bad">
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
