import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { InstallOffer } from '../controls/InstallOffer.tsx';
import { mark, setMark } from '../device.ts';
import type { Keeping } from '../keeper.ts';

export interface OnThisPhone {
  readonly sendNow: () => Promise<unknown>;
  /** Hands the person a sealed file of everything that waits. */
  readonly saveFile: () => Promise<boolean>;
  readonly clearDrafts: () => Promise<boolean>;
  readonly health: 'kept' | 'not-protected' | 'may-forget' | undefined;
}

interface SettingsPageProps {
  readonly t: Translate;
  readonly keeping: Keeping | undefined;
  readonly version: string;
  readonly phone: OnThisPhone | undefined;
}

const THEMES = ['phone', 'light', 'dark', 'contrast'] as const;
const SIZES = ['normal', 'large', 'larger'] as const;

/** Text, colours, and what is kept on this phone. Every setting takes effect at once and is remembered here. */
export function SettingsPage({ t, keeping, version, phone }: SettingsPageProps) {
  const [said, setSaid] = useState<string>();
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <Choice t={t} name="theme" values={THEMES} />
      <Choice t={t} name="size" values={SIZES} />
      <section aria-labelledby="on-phone">
        <h2 id="on-phone">{t('settings.onPhone')}</h2>
        {keeping && keeping.waiting === 0 && keeping.refused === 0 && <p>{t('settings.nothingWaiting')}</p>}
        {keeping && keeping.waiting > 0 && <p>{t('settings.waiting', { count: keeping.waiting })}</p>}
        {keeping && keeping.refused > 0 && <p>{t('settings.refused', { count: keeping.refused })}</p>}
        {phone && keeping && keeping.waiting + keeping.refused > 0 && (
          <>
            <button type="button" class="heard-other" onClick={() => void phone.sendNow()}>
              {t(keeping.sending ? 'status.sending' : 'settings.sendNow')}
            </button>
            <p class="heard-lead">{t('settings.saveFileExplain')}</p>
            <button type="button" class="heard-other" onClick={() => void phone.saveFile()}>
              {t('settings.saveFile')}
            </button>
          </>
        )}
        {phone?.health && <p>{t(HEALTH[phone.health])}</p>}
        <button
          type="button"
          class="heard-other"
          onClick={async () => setSaid((await phone?.clearDrafts()) ? 'settings.cleared' : 'failure.title')}
        >
          {t('settings.clearDrafts')}
        </button>
        <p class="heard-lead">{t('settings.clearDraftsHint')}</p>
        <p role="status">{said && t(said)}</p>
      </section>
      <InstallOffer t={t} />
      <p class="heard-lead">{t('settings.version', { version })}</p>
    </>
  );
}

const HEALTH = {
  kept: 'settings.storageProtected',
  'not-protected': 'settings.storageUnprotected',
  'may-forget': 'settings.storagePrivate',
} as const;

/** One setting: radios whose choice marks the document, and this device. The first value means "no mark". */
function Choice({ t, name, values }: { readonly t: Translate; readonly name: 'theme' | 'size'; readonly values: readonly string[] }) {
  const [chosen, setChosen] = useState(values[0]);
  // What this device remembers is known only here, not at build.
  useEffect(() => setChosen(mark(name) ?? values[0]), [name, values]);
  function choose(value: string): void {
    const plain = value === values[0];
    setChosen(value);
    setMark(name, plain ? null : value);
    if (plain) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }
  return (
    <fieldset class="heard-setting">
      <legend class="heard-legend">
        <h2>{t(`settings.${name}`)}</h2>
      </legend>
      <div class="heard-apart">
        {values.map((value) => (
          <label class="heard-option" key={value}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => choose(value)} autocomplete="off" />
            <span>{t(`settings.${name}-${value}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
