import type { Translate } from '../../i18n/translate.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { lengthText } from './lengthText.ts';
import type { RecordedSpeech } from './RecordedSpeech.ts';
import type { Speaking } from './Speaking.ts';

interface RecordingNowProps {
  readonly t: Translate;
  readonly speaking: Speaking;
  readonly speech: RecordedSpeech;
}

/** While it records: that it does, how long, whether somebody is heard, and two buttons. */
export function RecordingNow({ t, speaking, speech }: RecordingNowProps) {
  const { paused, heard, near, most } = speech;
  const spoken = lengthText(t, Math.floor(speech.seconds));
  return (
    <section class={paused ? 'heard-voice-panel is-paused' : 'heard-voice-panel is-recording'}>
      <p class="heard-voice-state">
        <span class="heard-voice-light" aria-hidden="true" />
        <strong>{t(paused ? 'voice.paused' : 'voice.recording')}</strong>
        <span role="timer">{t('voice.time', { spoken, most: lengthText(t, most) })}</span>
      </p>
      <LevelMeter speech={speech} />
      <p class="heard-voice-heard">{!paused && heard !== undefined && t(heard ? 'voice.hears' : 'voice.silent')}</p>
      {near !== undefined && <p class="heard-note">{t('voice.nearly', { length: lengthText(t, near) })}</p>}
      <button type="button" class="heard-voice-go" data-lead="" onClick={() => speaking.stop()}>
        <svg viewBox="0 0 20 20" width="24" height="24" fill="currentColor" aria-hidden="true">
          <path d="M3 3h14v14H3z" />
        </svg>
        {t('voice.stop')}
      </button>
      <button type="button" class="heard-other" onClick={() => (paused ? speaking.goOn() : speaking.pause())}>
        <span class="heard-voice-sign">
          <svg viewBox="0 0 20 20" width="20" height="20" fill="currentColor" aria-hidden="true">
            {paused ? <circle cx="10" cy="10" r="7" /> : <path d="M4 3h4v14H4zM12 3h4v14h-4z" />}
          </svg>
          {t(paused ? 'voice.goOn' : 'voice.pause')}
        </span>
      </button>
    </section>
  );
}
