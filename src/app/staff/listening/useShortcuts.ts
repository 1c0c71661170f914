import { useEffect, useState } from 'preact/hooks';

const MARK = 'heard.staff.shortcuts';

/**
 * Shortcuts of a single letter. They can be switched off (WCAG 2.1.4), because who dictates to a computer sets them off by
 * speaking. They are deaf while somebody types.
 *
 * @param keys what each letter does, by lower-case letter.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): { readonly on: boolean; readonly setOn: (on: boolean) => void } {
  const [on, setOn] = useState(() => localStorage.getItem(MARK) !== 'off');
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || types(event.target)) return;
      const act = Object.hasOwn(keys, event.key.toLowerCase()) ? keys[event.key.toLowerCase()] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return {
    on,
    setOn(wanted) {
      localStorage.setItem(MARK, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  };
}

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
