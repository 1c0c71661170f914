import type { Variant } from '../../i18n/variants.ts';
import { askWorker } from '../askWorker.ts';

/** Milliseconds in which the endpoint says that there is a network, and not only a Wi-Fi that leads nowhere. */
const LIMIT = 5_000;

/**
 * Which languages can be read here now: without a network those that are whole on this tablet. A language of which something is missing would
 * be chosen, and another one be read.
 *
 * @param tell what can be read, where it is not all of them, and when that changes.
 */
export function wholeHere(variants: readonly Variant[], tell: (variants: readonly Variant[]) => void): void {
  let told = variants.length;
  function tellNews(now: readonly Variant[]): void {
    if (now.length !== told) tell(now);
    told = now.length;
  }
  async function look(): Promise<void> {
    const whole = (await askWorker({ type: 'WHOLE_LANGUAGES' })) as readonly string[];
    const here = variants.filter(({ tag }) => whole.includes(tag));
    // Where none is whole, what there is can be tried.
    if (here.length === 0 || here.length === variants.length) return tellNews(variants);
    tellNews(here);
    const answer = navigator.onLine
      ? await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(LIMIT) }).catch(() => undefined)
      : undefined;
    if (answer?.ok) tellNews(variants);
  }
  const lookAgain = () => void look().catch(() => undefined);
  for (const kind of ['online', 'offline']) addEventListener(kind, lookAgain);
  lookAgain();
}
