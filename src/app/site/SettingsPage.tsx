import { useState } from 'preact/hooks';
import { RESCUE_FILE } from '../../contract/rescueFile.ts';
import type { Translate } from '../../i18n/translate.ts';
import { InstallOffer } from '../controls/InstallOffer.tsx';
import { DisplaySettings } from '../display/DisplaySettings.tsx';
import type { Keeping } from '../keeper.ts';
import type { KeptLanguages } from './keptLanguages.ts';
import { LanguagesKept } from './LanguagesKept.tsx';

export interface OnThisPhone {
  /** Whether nothing waits any more. */
  readonly sendNow: () => Promise<boolean>;
  /** Hands the person a sealed file of everything that waits. */
  readonly saveFile: () => Promise<boolean>;
  readonly clearDrafts: () => Promise<boolean>;
  readonly languages: KeptLanguages;
  readonly health: 'kept' | 'not-protected' | 'may-forget' | undefined;
}

interface SettingsPageProps {
  readonly t: Translate;
  readonly tag: string;
  /** Of every language there is. */
  readonly tags: readonly string[];
  readonly keeping: Keeping | undefined;
  readonly version: string;
  readonly phone: OnThisPhone | undefined;
}

/** How pages look, and what is kept on this phone. */
export function SettingsPage({ t, tag, tags, keeping, version, phone }: SettingsPageProps) {
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <section aria-labelledby="display">
        <h2 id="display">{t('nav.display')}</h2>
        <DisplaySettings t={t} tag={tag} />
      </section>
      <section aria-labelledby="on-phone">
        <h2 id="on-phone">{t('settings.onPhone')}</h2>
        {phone?.health && <p>{t(HEALTH[phone.health])}</p>}
        {keeping && <Queue t={t} keeping={keeping} phone={phone} />}
        {phone && <ClearDrafts t={t} clear={phone.clearDrafts} />}
      </section>
      {phone && <LanguagesKept t={t} tag={tag} tags={tags} languages={phone.languages} />}
      <InstallOffer t={t} />
      <p class="heard-lead">{t('settings.version', { version })}</p>
    </>
  );
}

interface QueueProps {
  readonly t: Translate;
  readonly keeping: Keeping;
  readonly phone: OnThisPhone | undefined;
}

/** What waits to be sent, and what can be done about it. Every button says what came of it. */
function Queue({ t, keeping, phone }: QueueProps) {
  const [said, setSaid] = useState<string>();
  const { waiting, refused, sending } = keeping;
  return (
    <>
      {waiting + refused === 0 && <p>{t('settings.nothingWaiting')}</p>}
      {waiting > 0 && <p>{t('settings.waiting', { count: waiting })}</p>}
      {refused > 0 && <p>{t('settings.refused', { count: refused })}</p>}
      {phone && waiting + refused > 0 && (
        <>
          <button
            type="button"
            class="heard-other"
            onClick={async () => setSaid((await phone.sendNow()) ? undefined : t('settings.noSignal'))}
          >
            {t(sending ? 'status.sending' : 'settings.sendNow')}
          </button>
          <button
            type="button"
            class="heard-other"
            onClick={async () =>
              setSaid((await phone.saveFile()) ? t('settings.fileSaved', { name: RESCUE_FILE.name }) : t('settings.fileFailed'))
            }
          >
            {t('settings.saveFile')}
          </button>
          <p class="heard-lead">{t('settings.saveFileExplain')}</p>
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}

/** Asks once more before anything is deleted. */
function ClearDrafts({ t, clear }: { readonly t: Translate; readonly clear: () => Promise<boolean> }) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<string>();
  return (
    <>
      {asked ? (
        <div class="heard-note" role="group" aria-labelledby="clear-sure">
          <p id="clear-sure">{t('settings.clearSure')}</p>
          <button
            type="button"
            class="heard-other"
            onClick={async () => {
              setSaid((await clear()) ? 'settings.cleared' : 'failure.title');
              setAsked(false);
            }}
          >
            {t('settings.clearYes')}
          </button>
          <button type="button" class="heard-other" onClick={() => setAsked(false)}>
            {t('settings.clearNo')}
          </button>
        </div>
      ) : (
        <button type="button" class="heard-other" onClick={() => setAsked(true)}>
          {t('settings.clearDrafts')}
        </button>
      )}
      <p class="heard-lead">{t('settings.clearDraftsHint')}</p>
      <p role="status">{said && t(said)}</p>
    </>
  );
}

const HEALTH = {
  kept: 'settings.storageProtected',
  'not-protected': 'settings.storageUnprotected',
  'may-forget': 'settings.storagePrivate',
} as const;
