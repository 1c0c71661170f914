import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Lead {
  /** What the screens of speaking stand in. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onClickCapture: () => void;
}

/**
 * What comes in the place of a control that was pressed, or had the focus, has it now: the last in the box with `data-lead`. Whoever is
 * elsewhere stays there.
 *
 * @param shown changes with what is shown.
 */
export function useLead(shown: string): Lead {
  const box = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const hadFocus = box.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const free = activeElement === body || box.current?.contains(activeElement);
    if ((hadFocus || acted.current) && free) [...(box.current?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])].at(-1)?.focus();
    acted.current = false;
  }, [shown]);
  return {
    box,
    onClickCapture() {
      acted.current = true;
    },
  };
}
