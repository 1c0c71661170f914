import { useEffect, useRef } from 'preact/hooks';
import type { RecordedSpeech } from './RecordedSpeech.ts';

/** Milliseconds between two looks. */
const LOOK = 100;
/** For those who asked for stillness it moves at every so many looks, and then in thirds. */
const CALM = 10;
/** What is left of a loud moment at the next look: the bar falls slowly, or the gaps between words would look like silence. */
const FALL = 0.85;

/** How loud it is, to be seen; the words beside it say the same. Written past Preact: ten times a second is for one bar alone. */
export function LevelMeter({ speech }: { readonly speech: RecordedSpeech }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const calm = 'calm' in document.documentElement.dataset || matchMedia('(prefers-reduced-motion: reduce)').matches;
    let high = 0;
    let looks = 0;
    const timer = setInterval(() => {
      high = Math.max(speech.level, high * FALL);
      looks += 1;
      if (calm && looks % CALM !== 0) return;
      const share = calm ? Math.ceil(high * 3) / 3 : high;
      bar.current?.style.setProperty('transform', `scaleX(${share.toFixed(2)})`);
    }, LOOK);
    return () => clearInterval(timer);
  }, [speech]);
  return (
    <div class="heard-voice-level" aria-hidden="true">
      <i ref={bar} />
    </div>
  );
}
