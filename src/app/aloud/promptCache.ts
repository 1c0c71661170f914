/** Apart from the app's own sets, so that no new version of the app throws away what a person chose to keep. */
const PROMPT_CACHE = 'heard-prompts';

/** `undefined` where the browser keeps nothing: a private window, or a page without TLS. */
export async function promptCache(): Promise<Cache | undefined> {
  return 'caches' in globalThis ? caches.open(PROMPT_CACHE).catch(() => undefined) : undefined;
}
