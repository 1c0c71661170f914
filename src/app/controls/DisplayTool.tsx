import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { openDisplay } from '../display/display.tsx';
import { Disclosure } from './Disclosure.tsx';

interface DisplayToolProps {
  readonly t: Translate;
  readonly tag: string;
  /** Where the build put `display/display.tsx`. */
  readonly display: string;
}

/**
 * Text size, spacing, letters, colours and calm, one tap away. What it opens is loaded at that tap; until it is there, and
 * where it cannot be had, a link leads to the page with the same settings.
 */
export function DisplayTool({ t, tag, display }: DisplayToolProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState<string>();
  const filling = useRef<string | undefined>(undefined);
  const failed = useRef(0);

  async function fill(): Promise<void> {
    if (filling.current === tag || !panel.current) return;
    filling.current = tag;
    try {
      // A browser remembers a failed import, hence the changing query.
      const address = failed.current === 0 ? display : `${display}?${failed.current}`;
      const { openDisplay: open }: { openDisplay: typeof openDisplay } = await import(/* @vite-ignore */ address);
      await open(panel.current, tag);
      setFilled(tag);
    } catch {
      // Without a network, on a device that keeps nothing yet: the link stays, and the next tap tries again.
      failed.current += 1;
      filling.current = undefined;
    }
  }

  return (
    <Disclosure class="heard-display" sign={<LettersSign />} name={t('nav.display')} onOpen={fill}>
      <div class="heard-panel">
        {/* What is in it belongs to the module that was loaded. */}
        <div class="heard-stack" ref={panel} />
        {filled === undefined && <a href={`/settings?lang=${tag}`}>{t('nav.settings')}</a>}
      </div>
    </Disclosure>
  );
}

/** A large and a small letter: the sign for text that needs no reading. */
function LettersSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
      <path d="M1.5 19 7.5 4l6 15M3.6 14h7.8M22 11v8" />
      <circle cx="18.8" cy="15.4" r="3.2" />
    </svg>
  );
}
