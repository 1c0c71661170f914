import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import type { CannotRecord as Why } from './openMicrophone.ts';
import type { Speaking } from './Speaking.ts';
import { VOICE_PICTURES } from './voicePictures.ts';
import { goAndWrite } from './Ways.tsx';

/** Why nothing can be recorded, what to do about it, and that writing is as good. */
export function CannotRecord({ t, speaking, why }: { readonly t: Translate; readonly speaking: Speaking; readonly why: Why }) {
  return (
    <section class="heard-voice-panel">
      <Beside picture={VOICE_PICTURES.cannot}>
        <p tabIndex={-1} data-lead="">
          <strong>{t(`voice.cannot.${why}`)}</strong> {t('voice.cannot.instead')}
        </p>
      </Beside>
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
      <button
        type="button"
        class="heard-other"
        onClick={() => {
          speaking.close();
          goAndWrite();
        }}
      >
        {t('voice.instead')}
      </button>
      <button type="button" class="heard-other" onClick={() => void speaking.start()}>
        {t('voice.cannot.again')}
      </button>
    </section>
  );
}
