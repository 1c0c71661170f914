import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DisclosureProps {
  readonly class: string;
  /** The sign to tap, drawn, and its name for those who listen. */
  readonly sign: ComponentChildren;
  readonly name: string;
  /** Called whenever it is open, also when it was opened before any script ran. */
  readonly onOpen?: (details: HTMLDetailsElement) => void;
  readonly children: ComponentChildren;
}

/**
 * The browser's own fold, laid over the page: it opens without any script. Escape, a tap beside it, or the focus going on
 * closes it, so that it never hides what has the focus (WCAG 2.4.11).
 */
export function Disclosure({ sign, name, onOpen, children, ...props }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const opened = () => {
    if (details.current?.open) onOpen?.(details.current);
  };
  // It may have been opened before this ran; later the browser tells.
  useEffect(opened, []);
  useEffect(() => {
    const beside = ({ target }: Event) => {
      if (details.current && target instanceof Node && !details.current.contains(target)) details.current.open = false;
    };
    const kinds = ['pointerdown', 'focusin'] as const;
    const page = document;
    for (const kind of kinds) page.addEventListener(kind, beside);
    return () => {
      for (const kind of kinds) page.removeEventListener(kind, beside);
    };
  }, []);
  return (
    <details
      class={`heard-over ${props.class}`}
      ref={details}
      onToggle={opened}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {sign}
        <span class="heard-hidden">{name}</span>
      </summary>
      {children}
    </details>
  );
}
