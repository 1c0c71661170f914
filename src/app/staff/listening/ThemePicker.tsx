import { useRef, useState } from 'preact/hooks';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import { THEME_NAMES } from '../names.ts';

interface ThemePickerProps {
  /** Makes its ids its own where there are several on a page. */
  readonly id: string;
  readonly themes: readonly Theme[];
  readonly onChange: (themes: readonly Theme[]) => void;
  readonly suggested?: readonly Theme[];
}

/**
 * Several themes of the list, by typing: the combobox of the ARIA Authoring Practices with a listbox. Enter adds the marked
 * one, Backspace in the empty field takes the last one off.
 */
export function ThemePicker({ id, themes, onChange, suggested = [] }: ThemePickerProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const [told, setTold] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const matching = matches(typed).filter((theme) => !themes.includes(theme));
  const at = Math.min(marked, matching.length - 1);
  const fresh = suggested.filter((theme) => !themes.includes(theme));

  const add = (theme: Theme): void => {
    onChange(THEMES.filter((each) => each === theme || themes.includes(each)));
    setTold(`${THEME_NAMES[theme]} added`);
    setTyped('');
    setMarked(0);
    setOpen(false);
  };
  const remove = (theme: Theme): void => {
    onChange(themes.filter((each) => each !== theme));
    setTold(`${THEME_NAMES[theme]} taken off`);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const theme = matching[at];
    const last = themes.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked(open ? (at + step + matching.length) % Math.max(matching.length, 1) : 0);
      setOpen(true);
    } else if (event.key === 'Enter') {
      // Never the form around it: who presses once too often has not finished.
      if (open && theme) add(theme);
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      setOpen(false);
      setTyped('');
    } else if (event.key === 'Backspace' && typed === '' && last) remove(last);
    else return;
    event.preventDefault();
  };

  return (
    <div class="theme-picker">
      {themes.length > 0 && (
        <ul class="theme-chosen" aria-label="Themes chosen">
          {themes.map((theme) => (
            <li key={theme}>
              {THEME_NAMES[theme]}
              <button type="button" onClick={() => remove(theme)} aria-label={`Take off ${THEME_NAMES[theme]}`}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="theme-combo">
        <label for={`${id}-input`}>Add a theme</label>
        <input
          id={`${id}-input`}
          ref={input}
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          {...(open && matching[at] && { 'aria-activedescendant': `${id}-${matching[at]}` })}
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setMarked(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <p class="staff-hint" id={`${id}-hint`}>
          Type a few letters. Enter adds, Backspace takes the last one off.
        </p>
        <div id={`${id}-list`} role="listbox" aria-label="Themes" hidden={!open || matching.length === 0}>
          {matching.map((theme, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as the combobox pattern has it.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which points at the marked option.
            <div
              key={theme}
              id={`${id}-${theme}`}
              role="option"
              aria-selected={place === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(theme)}
            >
              {THEME_NAMES[theme]}
            </div>
          ))}
        </div>
        {open && typed !== '' && matching.length === 0 && <p class="staff-hint">No theme has these letters.</p>}
      </div>
      <p role="status" class="heard-hidden">
        {told}
      </p>
      {fresh.length > 0 && (
        <div class="theme-suggested">
          <p id={`${id}-suggested`}>Texts with like words have:</p>
          <ul aria-labelledby={`${id}-suggested`}>
            {fresh.map((theme) => (
              <li key={theme}>
                <button type="button" class="staff-button" onClick={() => add(theme)}>
                  + {THEME_NAMES[theme]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Those whose name begins so first, then those that hold it. */
function matches(typed: string): readonly Theme[] {
  const wanted = typed.trim().toLowerCase();
  const name = (theme: Theme) => THEME_NAMES[theme].toLowerCase();
  return THEMES.filter((theme) => name(theme).includes(wanted)).sort(
    (one, other) => Number(name(other).startsWith(wanted)) - Number(name(one).startsWith(wanted)),
  );
}
