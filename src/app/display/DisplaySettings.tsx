import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { DISPLAY_SETTINGS, type DisplaySetting, display, displayed } from './displaySettings.ts';

/** How large each text size is, as a share of the page as it comes. The style sheet says the same. */
const SIZES: Readonly<Record<string, number>> = { normal: 1, large: 1.25, larger: 1.5, largest: 2 };

const SETTINGS = Object.keys(DISPLAY_SETTINGS) as DisplaySetting[];

interface DisplaySettingsProps {
  readonly t: Translate;
  readonly tag: string;
  /** For those who read with pictures; the panel on a survey's page has no room for them. */
  readonly picture?: (setting: DisplaySetting) => string | undefined;
}

/** Text size, spacing, letters, colours, calm: each takes effect at the tap, and is remembered on this device. */
export function DisplaySettings({ t, tag, picture }: DisplaySettingsProps) {
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  return (
    <>
      {SETTINGS.filter((setting) => setting !== 'letters' || hasEasierLetters(tag)).map((setting) => (
        <Choice
          key={setting}
          legend={t(`display.${setting}`)}
          setting={setting}
          picture={picture?.(setting)}
          label={(value) => (setting === 'size' ? percent.format(SIZES[value] ?? 1) : t(`display.${setting}-${value}`))}
        />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly setting: DisplaySetting;
  readonly legend: string;
  readonly picture: string | undefined;
  readonly label: (value: string) => string;
}

function Choice({ setting, legend, picture, label }: ChoiceProps) {
  const values: readonly string[] = DISPLAY_SETTINGS[setting];
  const [chosen, setChosen] = useState(values[0]);
  // What this device remembers is known only here, not at build.
  useEffect(() => setChosen(displayed(setting)), [setting]);
  return (
    <fieldset class="heard-setting">
      <legend class="heard-legend">
        <Beside picture={picture}>
          <strong>{legend}</strong>
        </Beside>
      </legend>
      <div class="heard-apart">
        {values.map((value) => (
          <label class="heard-option" key={value}>
            <input
              type="radio"
              name={setting}
              value={value}
              checked={chosen === value}
              onChange={() => {
                setChosen(value);
                display(setting, value);
              }}
              autocomplete="off"
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Atkinson Hyperlegible Next holds Latin letters only; elsewhere the choice would change nothing. */
function hasEasierLetters(tag: string): boolean {
  return new Intl.Locale(tag).maximize().script === 'Latn';
}
