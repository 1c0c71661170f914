import { useEffect, useMemo, useState } from 'preact/hooks';
import { PromptRecorder } from './PromptRecorder.ts';

/** A recorder for as long as the page is shown, or `undefined` where there is none. */
export function usePromptRecorder(format: string | undefined): PromptRecorder | undefined {
  const [, setTurn] = useState(0);
  const recorder = useMemo(
    () => (format === undefined ? undefined : new PromptRecorder(format, () => setTurn((turn) => turn + 1))),
    [format],
  );
  useEffect(() => {
    if (!recorder) return;
    // A phone takes the microphone away from a page that is not seen; what was said until then is there.
    const leave = () => document.hidden && recorder.stop();
    const end = () => recorder.close();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', end);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', end);
      recorder.close();
    };
  }, [recorder]);
  return recorder;
}
