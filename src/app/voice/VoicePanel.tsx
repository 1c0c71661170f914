import type { Translate } from '../../i18n/translate.ts';
import { BeforeSpeaking } from './BeforeSpeaking.tsx';
import { CannotRecord } from './CannotRecord.tsx';
import { RecordingNow } from './RecordingNow.tsx';
import type { Speaking } from './Speaking.ts';
import { SpokenAnswer } from './SpokenAnswer.tsx';
import type { Sounds } from './sounds.ts';
import { spokenStatus } from './spokenStatus.ts';
import { useLead } from './useLead.ts';
import { goAndWrite, Ways } from './Ways.tsx';

interface VoicePanelProps {
  readonly t: Translate;
  readonly sounds: Sounds;
  readonly speaking: Speaking;
}

/** The person has turned to speaking, and the box below is for what they may want to add. */
const SPEAKS: readonly Speaking['state']['at'][] = ['ready', 'asking', 'recording'];

/** Speaking instead of writing: what stands above the box for words, whatever has come of it so far. */
export function VoicePanel({ t, sounds, speaking }: VoicePanelProps) {
  const { state, speech, recordings, note } = speaking;
  const { box, onClickCapture } = useLead(`${state.at} ${recordings.length}`);
  const spoken = recordings.length > 0;
  return (
    <div class="heard-voice" ref={box} onClickCapture={onClickCapture}>
      {!spoken && state.at !== 'recording' && (
        <Ways
          t={t}
          way={state.at === 'resting' ? 'write' : 'speak'}
          write={() => {
            speaking.close();
            goAndWrite();
          }}
          speak={() => speaking.open()}
        />
      )}
      {state.at === 'resting' && !spoken && note && <p class="heard-note">{t(`voice.${note}`)}</p>}
      {state.at === 'ready' && <BeforeSpeaking t={t} speaking={speaking} instead={state.instead} />}
      {state.at === 'asking' && (
        <section class="heard-voice-panel">
          <p tabIndex={-1} data-lead="">
            {t('voice.asking')}
          </p>
          <button type="button" class="heard-other" onClick={() => speaking.close()}>
            {t(spoken ? 'voice.notNow' : 'voice.instead')}
          </button>
        </section>
      )}
      {state.at === 'cannot' && <CannotRecord t={t} speaking={speaking} why={state.why} />}
      {state.at === 'recording' && speech && <RecordingNow t={t} speaking={speaking} speech={speech} />}
      {state.at === 'resting' && spoken && <SpokenAnswer t={t} sounds={sounds} speaking={speaking} />}
      {(spoken || SPEAKS.includes(state.at)) && <p class="heard-hint">{t('voice.words')}</p>}
      {/* The one place that is read out by itself. It says what has happened and not what time it is. */}
      <p class="heard-hidden" role="status">
        {spokenStatus(t, speaking)}
      </p>
    </div>
  );
}
