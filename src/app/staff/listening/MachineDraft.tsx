import { useState } from 'preact/hooks';
import { machineDraftReply } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';
import { WhileSignedIn } from '../WhileSignedIn.tsx';

interface MachineDraftProps {
  readonly recording: string;
  readonly language: string;
  /** Somebody takes the draft over, to hear and correct it. */
  readonly onTake: (draft: string) => void;
}

/** What a program on the endpoint's machine takes the words for. It is no transcript before somebody makes it one. */
export function MachineDraft({ recording, language, onTake }: MachineDraftProps) {
  const [draft, setDraft] = useState<{ readonly text?: string; readonly problem?: string; readonly busy?: true }>({});
  const make = async (): Promise<void> => {
    setDraft({ busy: true });
    const reply = await ask(machineDraftReply, `/recordings/${recording}/draft`, { method: 'POST', body: { language } });
    if (!reply.ok) setDraft({ problem: reply.message });
    else setDraft(reply.value.text === '' ? { problem: 'The program could make nothing of this recording.' } : { text: reply.value.text });
  };
  return (
    <div class="machine-draft">
      <button type="button" class="staff-button" onClick={make} disabled={draft.busy === true}>
        {draft.busy ? 'The program listens …' : 'Make a draft by machine'}
      </button>
      {draft.problem && (
        <p role="alert" class="staff-error">
          {draft.problem}
        </p>
      )}
      {draft.text !== undefined && (
        <section aria-labelledby="machine">
          <h3 id="machine">By machine, not checked, not saved</h3>
          <WhileSignedIn>
            <blockquote class="listen-words is-preview" dir="auto" lang={language}>
              {draft.text}
            </blockquote>
          </WhileSignedIn>
          <p class="staff-hint">
            It is often wrong, and can be wrong about exactly what matters. Hear the recording and correct every word.
          </p>
          <div class="staff-buttons">
            <button
              type="button"
              class="staff-button"
              onClick={() => {
                onTake(draft.text ?? '');
                setDraft({});
              }}
            >
              Put it into the transcript, to correct it
            </button>
            <button type="button" class="staff-button" onClick={() => setDraft({})}>
              Drop it
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
