import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { OwnProposal } from '../../../contract/staff/changemakers.ts';
import { ask } from '../api.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';

/** While it waits, whoever wrote it can have it back. */
export function TakeBack({
  proposal: { id, text = '' },
  onTakenBack,
}: {
  readonly proposal: OwnProposal;
  readonly onTakenBack: () => void;
}) {
  const [fault, setFault] = useState<string>();
  const takeBack = async (): Promise<void> => {
    const reply = await ask(z.unknown(), `/changemakers/proposals/${id}`, { method: 'DELETE' });
    if (reply.ok) onTakenBack();
    else setFault(reply.code === 'not-found' ? 'The editor has read it already. Load the page again.' : reply.message);
  };
  return (
    <>
      {fault !== undefined && (
        <p role="alert" class="staff-notice is-bad">
          {fault}
        </p>
      )}
      <ConfirmButton
        label={`Take back: ${text.slice(0, 60)}`}
        text="Take it back"
        warning="The editor does not see it any more. It is gone."
        onConfirm={() => void takeBack()}
      />
    </>
  );
}
