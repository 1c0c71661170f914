import type { Translate } from '../../i18n/translate.ts';
import type { CannotRecord } from '../voice/openMicrophone.ts';
import type { Speaking } from '../voice/Speaking.ts';

/** Why nothing can be recorded, and what to do about it. */
export function CannotSpeak({ t, speaking, why }: { readonly t: Translate; readonly speaking: Speaking; readonly why: CannotRecord }) {
  return (
    <section class="heard-voice-panel">
      <p tabIndex={-1} data-lead="">
        <strong>{t(`voice.cannot.${why}`)}</strong>
      </p>
      {why === 'refused' && (
        <>
          <h2>{t('voice.allow.title')}</h2>
          <ul>
            {['chrome', 'safari', 'firefox'].map((browser) => (
              <li key={browser}>{t(`voice.allow.${browser}`)}</li>
            ))}
          </ul>
          <p>{t('voice.allow.then')}</p>
        </>
      )}
      <button type="button" class="heard-other" onClick={() => void speaking.start()}>
        {t('voice.cannot.again')}
      </button>
      <button type="button" class="heard-other" onClick={() => speaking.close()}>
        {t('voice.notNow')}
      </button>
    </section>
  );
}
