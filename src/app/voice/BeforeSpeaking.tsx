import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { lengthText } from './lengthText.ts';
import type { Speaking } from './Speaking.ts';
import { secondsOf } from './secondsOf.ts';
import { VOICE_PICTURES } from './voicePictures.ts';
import { goAndWrite } from './Ways.tsx';
import { WhatToKnow } from './WhatToKnow.tsx';

interface BeforeSpeakingProps {
  readonly t: Translate;
  readonly speaking: Speaking;
  /** What comes takes the place of what was spoken before. */
  readonly instead: boolean;
}

/** Before the browser is asked for the microphone: what to know, how long there is, and a button that begins. */
export function BeforeSpeaking({ t, speaking, instead }: BeforeSpeakingProps) {
  const again = speaking.recordings.length > 0;
  const length = lengthText(t, speaking.left);
  return (
    <section class="heard-voice-panel">
      {speaking.first ? (
        <>
          <h2 tabIndex={-1} data-lead="">
            {t('voice.before')}
          </h2>
          <WhatToKnow t={t} />
          <Beside picture={VOICE_PICTURES.limit}>
            <p>{t('voice.upTo', { length })}</p>
          </Beside>
          <Beside picture={VOICE_PICTURES.ask}>
            <p>{t('voice.ask')}</p>
          </Beside>
        </>
      ) : (
        <>
          {again && !instead && (
            <p>
              <strong>{t('voice.yours', { length: lengthText(t, secondsOf(speaking.recordings)) })}</strong>
            </p>
          )}
          <p tabIndex={-1} data-lead="">
            {instead ? t('voice.againSure') : t(again ? 'voice.left' : 'voice.upTo', { length })}
          </p>
          <details>
            <summary>{t('voice.before')}</summary>
            <div class="heard-stack">
              <WhatToKnow t={t} />
            </div>
          </details>
        </>
      )}
      <button type="button" class="heard-voice-go" onClick={() => void speaking.start()}>
        <svg viewBox="0 0 20 20" width="24" height="24" fill="currentColor" aria-hidden="true">
          <circle cx="10" cy="10" r="8" />
        </svg>
        {t(instead ? 'voice.againYes' : 'voice.start')}
      </button>
      <button
        type="button"
        class="heard-other"
        onClick={() => {
          speaking.close();
          if (!again) goAndWrite();
        }}
      >
        {t(instead ? 'voice.againNo' : again ? 'voice.notNow' : 'voice.instead')}
      </button>
    </section>
  );
}
