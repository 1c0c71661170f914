import { useRef, useState } from 'preact/hooks';
import { changeTextReply } from '../../../contract/staff/listening.ts';
import { ask } from '../api.ts';

interface TranscriptCheckProps {
  readonly path: string;
  /** Whoever typed it says that it is whole. */
  readonly ready: boolean;
  /** This reader changed it last. */
  readonly mine: boolean;
  readonly writtenBy: string | undefined;
  /** Who has checked what stands there. */
  readonly checkedBy: string | undefined;
  readonly empty: boolean;
  readonly saving: { settled(): Promise<boolean>; version(): number };
  readonly onReady: (ready: boolean) => void;
  /** It has been checked, or stays as it was. */
  readonly onEnd: () => void;
}

/** Two people for every transcript: one types it and says that it is whole, another hears it and agrees. */
export function TranscriptCheck({ path, ready, mine, writtenBy, checkedBy, empty, saving, onReady, onEnd }: TranscriptCheckProps) {
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const check = async (): Promise<void> => {
    if (!(await saving.settled())) return;
    const reply = await ask(changeTextReply, `${path}/transcript/check`, { method: 'POST', body: { version: saving.version() } });
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) onEnd();
  };
  /** The button that was pressed gives way to another. */
  const turn = (next: boolean): void => {
    onReady(next);
    heading.current?.focus();
  };
  const typing = checkedBy === undefined;
  return (
    <section class="transcript-check" aria-labelledby="check">
      <h3 id="check" tabIndex={-1} ref={heading}>
        Heard by a second person
      </h3>
      {!typing && (
        <>
          <p>{checkedBy} has heard and checked this. If you change a word, that is taken back, and somebody else has to hear it again.</p>
          <button type="button" class="staff-button" onClick={onEnd}>
            Leave it as it is
          </button>
        </>
      )}
      {typing && !ready && (
        <>
          <p>When the transcript is whole, somebody else hears the recording and agrees.</p>
          <button type="button" class="staff-button is-main" disabled={empty} onClick={() => turn(true)}>
            Ready to be checked
          </button>
        </>
      )}
      {typing && ready && mine && (
        <>
          <p role="status">It waits for somebody else to hear it and agree. You changed it last, so it cannot be you.</p>
          <button type="button" class="staff-button" onClick={() => turn(false)}>
            It is not ready yet
          </button>
        </>
      )}
      {typing && ready && !mine && (
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
