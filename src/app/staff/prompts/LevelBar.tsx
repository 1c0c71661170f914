import { useEffect, useRef } from 'preact/hooks';
import type { PromptRecorder } from './PromptRecorder.ts';

/** Milliseconds between two looks: quick enough to be seen moving, and for those who want calm, slow. */
const QUICK = 100;
const CALM = 1_000;

/** How loud it is. Written past Preact, because it is ten times a second. Warnings in words come when it is over. */
export function LevelBar({ recorder }: { readonly recorder: PromptRecorder }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const show = () => bar.current?.style.setProperty('transform', `scaleX(${(recorder.level ?? 0).toFixed(2)})`);
    const timer = setInterval(show, calm ? CALM : QUICK);
    return () => clearInterval(timer);
  }, [recorder]);
  return (
    <div class="prompt-level" aria-hidden="true">
      <i ref={bar} />
    </div>
  );
}
