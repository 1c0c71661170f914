import type { Translate } from '../../../i18n/translate.ts';
import { Disclosure } from '../../controls/Disclosure.tsx';
import { type ScanSettings, SECONDS } from './scanSettings.ts';

interface SwitchToolProps {
  readonly t: Translate;
  readonly settings: ScanSettings;
  readonly onChange: (settings: ScanSettings) => void;
}

/** Whether this screen is used with a switch, with one or two, and how. */
export function SwitchTool({ t, settings, onChange }: SwitchToolProps) {
  const { switches, seconds, aloud, calm } = settings;
  const change = (next: Partial<ScanSettings>) => onChange({ ...settings, ...next });
  return (
    <Disclosure class="group-switch" sign={<SwitchSign />} name={t('group.scan.title')}>
      <div class="heard-panel heard-stack">
        <fieldset>
          <legend class="heard-legend">
            <strong>{t('group.scan.how')}</strong>
          </legend>
          <div class="heard-options">
            {(['none', 'one', 'two'] as const).map((each) => (
              <label class="heard-option" key={each}>
                <input type="radio" name="switches" checked={switches === each} onChange={() => change({ switches: each })} />
                <span>{t(`group.scan.switches.${each}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {switches !== 'none' && <p>{t(`group.scan.explain.${switches}`)}</p>}
        {switches === 'one' && (
          <>
            <label class="group-seconds">
              {t('group.scan.seconds')}
              <select
                value={seconds}
                autocomplete="off"
                onChange={({ currentTarget: { value } }) => change({ seconds: SECONDS.find((each) => String(each) === value) ?? seconds })}
              >
                {SECONDS.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>
            <label class="heard-option">
              <input type="checkbox" checked={calm} onChange={({ currentTarget: { checked } }) => change({ calm: checked })} />
              <span>{t('group.scan.calm')}</span>
            </label>
          </>
        )}
        {switches !== 'none' && (
          <label class="heard-option">
            <input type="checkbox" checked={aloud} onChange={({ currentTarget: { checked } }) => change({ aloud: checked })} />
            <span>{t('group.scan.aloud')}</span>
          </label>
        )}
      </div>
    </Disclosure>
  );
}

/** A large button on its base: the sign for a switch. */
function SwitchSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
      <path d="M3 19h18M5 19v-4a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v4M7.5 14a4.5 4.5 0 0 1 9 0" stroke-linejoin="round" />
      <path d="M12 2.5v4" />
    </svg>
  );
}
