import { useState } from 'preact/hooks';
import { RESCUE_FILE } from '../../contract/rescueFile.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';
import { Beside } from '../controls/Beside.tsx';
import { InstallOffer } from '../controls/InstallOffer.tsx';
import { DisplaySettings } from '../display/DisplaySettings.tsx';
import type { Keeping } from '../keeper.ts';
import type { KeptLanguages } from './keptLanguages.ts';
import { LanguagesKept } from './LanguagesKept.tsx';
import { PART_PICTURES, type Part } from './partPictures.ts';

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
  /** Every language there is. */
  readonly readings: readonly Variant[];
  readonly keeping: Keeping | undefined;
  readonly version: string;
  readonly phone: OnThisPhone | undefined;
  /** Whether this reader reads with pictures. */
  readonly pictures: boolean;
}

type PictureOf = (part: Part) => string | undefined;

/** How pages look, and what is kept on this phone. */
export function SettingsPage({ t, tag, readings, keeping, version, phone, pictures }: SettingsPageProps) {
  const picture: PictureOf = (part) => (pictures ? PART_PICTURES[part] : undefined);
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <section aria-labelledby="display">
        <h2 id="display">{t('nav.display')}</h2>
        <DisplaySettings t={t} tag={tag} picture={(setting) => picture(`display.${setting}`)} />
      </section>
      <section aria-labelledby="on-phone">
        <h2 id="on-phone">{t('settings.onPhone')}</h2>
        {phone?.health && (
          <Beside picture={picture('settings.onPhone')}>
            <p>{t(HEALTH[phone.health])}</p>
          </Beside>
        )}
        {keeping && <Queue t={t} keeping={keeping} phone={phone} picture={picture} />}
        {phone && <ClearDrafts t={t} clear={phone.clearDrafts} picture={picture} />}
      </section>
      {phone && <LanguagesKept t={t} tag={tag} readings={readings} languages={phone.languages} picture={picture} />}
      <InstallOffer t={t} />
      <p class="heard-lead">{t('settings.version', { version })}</p>
    </>
  );
}

interface QueueProps {
  readonly t: Translate;
  readonly keeping: Keeping;
  readonly phone: OnThisPhone | undefined;
  readonly picture: PictureOf;
}

/** What waits to be sent, and what can be done about it. Every button says what came of it. */
function Queue({ t, keeping, phone, picture }: QueueProps) {
  const [said, setSaid] = useState<string>();
  const { waiting, refused, sending } = keeping;
  return (
    <>
      <Beside picture={picture('settings.waiting')}>
        <div>
          {waiting + refused === 0 && <p>{t('settings.nothingWaiting')}</p>}
          {waiting > 0 && <p>{t('settings.waiting', { count: waiting })}</p>}
          {refused > 0 && <p>{t('settings.refused', { count: refused })}</p>}
        </div>
      </Beside>
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
          <Beside picture={picture('settings.saveFile')}>
            <p class="heard-lead">{t('settings.saveFileExplain')}</p>
          </Beside>
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}

interface ClearDraftsProps {
  readonly t: Translate;
  readonly clear: () => Promise<boolean>;
  readonly picture: PictureOf;
}

/** Asks once more before anything is deleted. */
function ClearDrafts({ t, clear, picture }: ClearDraftsProps) {
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
      <Beside picture={picture('settings.clearDrafts')}>
        <p class="heard-lead">{t('settings.clearDraftsHint')}</p>
      </Beside>
      <p role="status">{said && t(said)}</p>
    </>
  );
}

const HEALTH = {
  kept: 'settings.storageProtected',
  'not-protected': 'settings.storageUnprotected',
  'may-forget': 'settings.storagePrivate',
} as const;
