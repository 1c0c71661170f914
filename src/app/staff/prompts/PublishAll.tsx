import { useState } from 'preact/hooks';
import type { PromptDesk } from '../../../contract/promptRecording.ts';
import { ConfirmButton } from '../controls/ConfirmButton.tsx';
import type { PromptApi } from './PromptApi.ts';

interface PublishAllProps {
  readonly desk: PromptDesk;
  readonly api: PromptApi;
  readonly changed: () => void;
}

/** Everything that waits in this survey, at once. Of several recordings of one text the newest is taken. */
export function PublishAll({ desk, api, changed }: PublishAllProps) {
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string }>();
  const ids = [...new Set(desk.parts.flatMap(({ waiting: [newest] }) => newest?.id ?? []))];
  const publish = async () => {
    const reply = await api.publish?.(ids);
    if (!reply) return;
    setSaid(reply.ok ? { bad: false, text: `Published: ${reply.value.published} recordings.` } : { bad: true, text: reply.message });
    changed();
  };
  return (
    <>
      <div role={said?.bad ? 'alert' : 'status'}>{said && <p class={`staff-notice${said.bad ? ' is-bad' : ''}`}>{said.text}</p>}</div>
      {ids.length > 1 && (
        <div class="staff-buttons">
          <ConfirmButton
            plain
            text={`Publish all ${ids.length} that wait`}
            label={`Publish ${ids.length} recordings`}
            warning="Families hear them at once. Somebody who speaks the language should have listened to each."
            onConfirm={() => void publish()}
          />
        </div>
      )}
    </>
  );
}
