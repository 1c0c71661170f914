import { useEffect, useState } from 'preact/hooks';
import { MOST_PROMPT_SECONDS } from '../../../contract/promptRecording.ts';
import { LevelBar } from './LevelBar.tsx';
import { lengthText } from './lengthText.ts';
import type { PromptRecorder } from './PromptRecorder.ts';

/** While it records: that it does, for how long, and how loud. @param since on the clock of `performance.now()`. */
export function RecordingNow({ recorder, since }: { readonly recorder: PromptRecorder; readonly since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div class="prompt-now">
      <p>
        <span class="prompt-light" aria-hidden="true" />
        <strong>Speak now.</strong>{' '}
        <span role="timer">
          {lengthText((now - since) / 1_000)} of at most {lengthText(MOST_PROMPT_SECONDS)}
        </span>
      </p>
      <LevelBar recorder={recorder} />
    </div>
  );
}
