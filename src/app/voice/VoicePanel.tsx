import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import { BeforeSpeaking } from './BeforeSpeaking.tsx';
import { CannotRecord } from './CannotRecord.tsx';
import { lengthText } from './lengthText.ts';
import { RecordingNow } from './RecordingNow.tsx';
import type { Speaking } from './Speaking.ts';
import { SpokenAnswer } from './SpokenAnswer.tsx';
import type { Sounds } from './sounds.ts';
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
  const box = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const shown = `${state.at} ${recordings.length}`;
  const hadFocus = box.current?.contains(document.activeElement);
  // What comes in the place of a control that was pressed, or had the focus, has it now. Whoever is in the box below stays there.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const free = activeElement === body || box.current?.contains(activeElement);
    if ((hadFocus || acted.current) && free) [...(box.current?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])].at(-1)?.focus();
    acted.current = false;
  }, [shown]);
  const spoken = recordings.length > 0;
  return (
    <div
      class="heard-voice"
      ref={box}
      onClickCapture={() => {
        acted.current = true;
      }}
    >
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
        {said(t, speaking)}
      </p>
    </div>
  );
}

function said(t: Translate, { state, speech, note }: Speaking): string | undefined {
  if (state.at !== 'recording' || !speech) return note && t(`voice.${note}`);
  if (speech.paused) return t('voice.paused');
  if (speech.near !== undefined) return t('voice.nearly', { length: lengthText(t, speech.near) });
  return t(speech.heard === false ? 'voice.silent' : 'voice.recording');
}
