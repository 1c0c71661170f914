/** How long a browser may take to find its voices before they count as none. They may still come, and are then used. */
const PATIENCE_MS = 2_000;

/** Waiting once is enough: no page after the first is held up by a browser that has none. */
let waited = false;

/**
 * The voices of this device. Browsers load them when they are first asked for, so the first answer may be empty.
 *
 * @param synthesis `undefined` where the browser cannot speak.
 */
export async function voicesHere(synthesis: SpeechSynthesis | undefined): Promise<readonly SpeechSynthesisVoice[]> {
  const voices = synthesis?.getVoices() ?? [];
  if (!synthesis || waited || voices.length > 0) return voices;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', done);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    synthesis.addEventListener('voiceschanged', done);
  });
  waited = true;
  return synthesis.getVoices();
}
