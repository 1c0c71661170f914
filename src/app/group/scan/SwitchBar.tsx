import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ui } from '../Ui.ts';
import { Scan, type ScanState, TYPED } from './Scan.ts';
import { sayName } from './sayName.ts';
import type { ScanSettings } from './scanSettings.ts';

interface SwitchBarProps extends Pick<Ui, 't' | 'tag'> {
  readonly settings: ScanSettings;
  /** The screen that the light goes over. */
  readonly screen: () => Element | null;
  /** Changes with it: the light begins anew. */
  readonly shown: string;
}

/** What is typed into, or set with the keys themselves. */
const OWN_KEYS = `${TYPED}, select, .group-switch *`;

/**
 * The switch: the space bar, Enter, or a large place to tap at the foot of the screen. It says the name of what is lit, and the light is
 * seen from across a room. The focus stays where it is: who works at the same tablet with other hands is not pulled away.
 */
export function SwitchBar({ t, tag, settings, screen, shown }: SwitchBarProps) {
  const [{ name, resting }, setState] = useState<ScanState>({ name: '', resting: false });
  const [typing, setTyping] = useState<'no' | 'empty' | 'typed'>('no');
  const scan = useRef<Scan>(undefined);
  const two = settings.switches === 'two';
  useEffect(() => {
    const over = screen();
    if (!over) return;
    const started = new Scan(over, settings, setState);
    scan.current = started;
    const tool = over.querySelector<HTMLDetailsElement>('.group-switch');
    // While it is being set up, the light does not pull the screen away from under the hands that do it.
    const begin = () => {
      if (tool?.open) return started.stop();
      // Its own keys are its own as long as it has the focus.
      if (tool?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      started.start();
    };
    // The screen draws itself first.
    const drawn = setTimeout(begin);
    tool?.addEventListener('toggle', begin);
    return () => {
      clearTimeout(drawn);
      tool?.removeEventListener('toggle', begin);
      started.stop();
    };
  }, [settings, shown, tag]);
  useEffect(() => {
    if (!settings.aloud) return;
    const said = new AbortController();
    void sayName(resting ? t('group.scan.resting') : name, tag, said.signal);
    return () => said.abort();
  }, [settings.aloud, name, resting, tag]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      const pressed = event.type === 'keydown' && !event.repeat;
      // Nobody types there after all: this press chooses nothing but to go on. Letting go is not one: what stood there may just have been sent off.
      const box = pressed ? (emptyBox(event.target) ?? (event.key === 'Enter' ? loneBox(event.target) : undefined)) : undefined;
      if (!box && event.target instanceof Element && event.target.matches(OWN_KEYS)) return;
      // Also when it is let go: a control that has the focus would be pressed by that.
      event.preventDefault();
      event.stopPropagation();
      if (box) box.blur();
      else if (pressed) scan.current?.press(two && event.key === ' ' ? 'next' : 'choose', performance.now());
    };
    const kinds = ['keydown', 'keyup'] as const;
    for (const kind of kinds) addEventListener(kind, key, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, key, { capture: true });
    };
  }, [two]);
  useEffect(() => {
    const look = () => {
      const types = document.activeElement?.matches(TYPED) === true;
      setTyping(!types ? 'no' : emptyBox(document.activeElement) ? 'empty' : 'typed');
    };
    const kinds = ['focusin', 'focusout', 'input'] as const;
    for (const kind of kinds) addEventListener(kind, look);
    return () => {
      for (const kind of kinds) removeEventListener(kind, look);
    };
  }, []);
  const press = (what: 'next' | 'choose') => {
    // Not every browser takes the focus away from a box when a button is tapped.
    if (typing !== 'no' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scan.current?.press(what, performance.now());
  };
  return (
    <section class="group-press" aria-label={t('group.scan.title')}>
      <p role="status" class="group-press-name">
        {typing !== 'no' ? t(`group.scan.${typing === 'empty' ? 'leave' : 'typing'}`) : resting ? t('group.scan.resting') : name}
      </p>
      <div>
        {two && (
          <button type="button" onClick={() => press('next')}>
            {t('group.scan.next')}
          </button>
        )}
        <button type="button" onClick={() => press('choose')}>
          {t('group.scan.choose')}
        </button>
      </div>
    </section>
  );
}

/** What could be typed into, when nothing stands in it. */
function emptyBox(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | undefined {
  const box = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
  return box?.matches(TYPED) && box.value === '' ? box : undefined;
}

/** A box of one line that Enter sends nowhere: whoever presses it there has typed what they wanted. */
function loneBox(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.matches(TYPED) && !target.form ? target : undefined;
}
