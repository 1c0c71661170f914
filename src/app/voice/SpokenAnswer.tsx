import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { lengthText } from './lengthText.ts';
import type { Speaking } from './Speaking.ts';
import { SpokenPart } from './SpokenPart.tsx';
import { secondsOf } from './secondsOf.ts';
import type { Sounds } from './sounds.ts';
import { VOICE_PICTURES } from './voicePictures.ts';

interface SpokenAnswerProps {
  readonly t: Translate;
  readonly sounds: Sounds;
  readonly speaking: Speaking;
}

/** What was spoken: to be heard before it counts, added to, recorded again, deleted. */
export function SpokenAnswer({ t, sounds, speaking }: SpokenAnswerProps) {
  const { recordings, recovered, note, mayGoOn } = speaking;
  const cutOff = recordings.filter(({ id }) => recovered.has(id));
  return (
    <section class="heard-voice-panel" aria-labelledby="spoken-title">
      <h2 id="spoken-title" tabIndex={-1} data-lead="">
        {t('voice.yours', { length: lengthText(t, secondsOf(recordings)) })}
      </h2>
      {note && note !== 'deleted' && (
        <div class="heard-note">
          <Beside picture={VOICE_PICTURES.kept}>
            <p>{t(`voice.${note}`)}</p>
          </Beside>
        </div>
      )}
      {cutOff.length > 0 && (
        <div class="heard-note" role="group" aria-labelledby="recovered">
          <Beside picture={VOICE_PICTURES.kept}>
            <p id="recovered">{t('voice.recovered', { length: lengthText(t, secondsOf(cutOff)) })}</p>
          </Beside>
          <button type="button" class="heard-other" onClick={() => speaking.keep()}>
            {t('voice.keep')}
          </button>
        </div>
      )}
      <ul class="heard-voice-parts">
        {recordings.map((recording, at) => (
          <SpokenPart
            key={recording.id}
            t={t}
            sounds={sounds}
            recording={recording}
            name={recordings.length > 1 ? t('voice.part', { n: at + 1, length: lengthText(t, recording.seconds) }) : undefined}
            remove={() => void speaking.remove(recording.id)}
          />
        ))}
      </ul>
      {mayGoOn ? (
        <button type="button" class="heard-other" onClick={() => speaking.open()}>
          {t('voice.more')}
        </button>
      ) : (
        <p>{t('voice.used')}</p>
      )}
      <button type="button" class="heard-quiet" onClick={() => speaking.open(true)}>
        {t('voice.again')}
      </button>
    </section>
  );
}
