import { useState } from 'preact/hooks';
import { changeTextReply } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';

interface TranscriptCheckProps {
  readonly path: string;
  /** Whoever typed it says that it is whole. */
  readonly ready: boolean;
  /** This reader changed it last. */
  readonly mine: boolean;
  readonly writtenBy: string | undefined;
  readonly empty: boolean;
  readonly saving: { settled(): Promise<boolean>; version(): number };
  readonly onReady: (ready: boolean) => void;
  readonly onChecked: () => void;
}

/** Two people for every transcript: one types it and says that it is whole, another hears it and agrees. */
export function TranscriptCheck({ path, ready, mine, writtenBy, empty, saving, onReady, onChecked }: TranscriptCheckProps) {
  const [problem, setProblem] = useState<string>();
  const check = async (): Promise<void> => {
    if (!(await saving.settled())) return;
    const reply = await ask(changeTextReply, `${path}/transcript/check`, { method: 'POST', body: { version: saving.version() } });
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) onChecked();
  };
  return (
    <section class="transcript-check" aria-labelledby="check">
      <h3 id="check">Heard by a second person</h3>
      {!ready && (
        <>
          <p>When the transcript is whole, somebody else hears the recording and agrees.</p>
          <button type="button" class="staff-button is-main" disabled={empty} onClick={() => onReady(true)}>
            Ready to be checked
          </button>
        </>
      )}
      {ready && mine && (
        <>
          <p role="status">It waits for somebody else to hear it and agree. You changed it last, so it cannot be you.</p>
          <button type="button" class="staff-button" onClick={() => onReady(false)}>
            It is not ready yet
          </button>
        </>
      )}
      {ready && !mine && (
        <>
          <p>
            {writtenBy} typed this. Hear the recording to its end. If you change a word, somebody else has to hear it again. Once it is
            checked, the time of the recording runs out, and then it is deleted.
          </p>
          {problem && (
            <p role="alert" class="staff-error">
              {problem}
            </p>
          )}
          <button type="button" class="staff-button is-main" onClick={check}>
            This says what was said
          </button>
        </>
      )}
    </section>
  );
}
