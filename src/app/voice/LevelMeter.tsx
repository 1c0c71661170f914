import { useEffect, useRef } from 'preact/hooks';
import type { RecordedSpeech } from './RecordedSpeech.ts';

/** Milliseconds between two looks; for those who asked for stillness, and then in thirds. */
const QUICK = 100;
const CALM = 1_000;

/** How loud it is, to be seen; the words beside it say the same. Written past Preact: ten times a second is for one bar alone. */
export function LevelMeter({ speech }: { readonly speech: RecordedSpeech }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const calm = 'calm' in document.documentElement.dataset || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(
      () => {
        const share = calm ? Math.ceil(speech.level * 3) / 3 : speech.level;
        bar.current?.style.setProperty('transform', `scaleX(${share.toFixed(2)})`);
      },
      calm ? CALM : QUICK,
    );
    return () => clearInterval(timer);
  }, [speech]);
  return (
    <div class="heard-voice-level" aria-hidden="true">
      <i ref={bar} />
    </div>
  );
}
