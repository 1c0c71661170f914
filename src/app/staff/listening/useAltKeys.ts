import { useEffect } from 'preact/hooks';

/**
 * Shortcuts with Alt (Option on a Mac) and a letter: they work while somebody types. By where the key lies and not by what it
 * writes, so that a transcript can be typed in any script. Where Alt writes a letter (AltGr, a Polish Mac), that letter is meant.
 *
 * @param keys what each does, by `KeyboardEvent.code`.
 */
export function useAltKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const act = Object.hasOwn(keys, event.code) ? keys[event.code] : undefined;
      if (!act || event.getModifierState('AltGraph') || writesLetter(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** Only on a Mac does Alt write: a letter of a Latin alphabet that is not on the key is one that somebody needs. */
const writesLetter = ({ key }: KeyboardEvent): boolean => /^[^\p{ASCII}]$/u.test(key) && /^\p{Script=Latin}$/u.test(key);
