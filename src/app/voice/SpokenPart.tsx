import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Recording } from '../../domain/response/recording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { lengthText } from './lengthText.ts';
import { usePlayback } from './playback.ts';
import type { Sounds } from './sounds.ts';

interface SpokenPartProps {
  readonly t: Translate;
  readonly sounds: Sounds;
  readonly recording: Recording;
  /** What it is called, where there are several. */
  readonly name: string | undefined;
  readonly remove: () => void;
}

/** One recording to listen to, and to delete. */
export function SpokenPart({ t, sounds, recording, name, remove }: SpokenPartProps) {
  const { playing, at, failed, toggle, moveTo } = usePlayback(sounds, recording);
  const [sure, setSure] = useState(false);
  const asks = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that asked comes back, and with it the focus.
  useLayoutEffect(() => {
    if (asked.current && !sure) asks.current?.focus();
    asked.current = sure;
  }, [sure]);
  const { seconds } = recording;
  const which = name && <span class="heard-hidden">{name}</span>;
  const where = t('voice.at', { at: lengthText(t, Math.min(seconds, Math.floor(at))), length: lengthText(t, seconds) });
  return (
    <li class="heard-voice-part">
      {name && <p aria-hidden="true">{name}</p>}
      {failed && <p role="alert">{t('voice.cannotPlay')}</p>}
      {failed !== 'gone' && (
        <div class="heard-voice-play">
          <button type="button" class="heard-voice-listen" onClick={toggle}>
            <svg
              viewBox="0 0 20 20"
              width="20"
              height="20"
              fill="currentColor"
              aria-hidden="true"
              class={playing ? undefined : 'is-forward'}
            >
              <path d={playing ? 'M4 3h4v14H4zM12 3h4v14h-4z' : 'M5 3l12 7-12 7z'} />
            </svg>
            <span>{t(playing ? 'voice.hold' : 'voice.play')}</span> {which}
          </button>
          <input
            type="range"
            min={0}
            max={seconds}
            step={1}
            value={Math.floor(at)}
            autocomplete="off"
            aria-label={t('voice.position')}
            aria-valuetext={where}
            onInput={({ currentTarget }) => moveTo(Number(currentTarget.value))}
          />
          <p aria-hidden="true">{where}</p>
        </div>
      )}
      {sure ? (
        <SureToDelete t={t} yes={remove} no={() => setSure(false)} />
      ) : (
        <button type="button" class="heard-quiet" ref={asks} onClick={() => setSure(true)}>
          <span>{t('voice.delete')}</span> {which}
        </button>
      )}
    </li>
  );
}

interface SureToDeleteProps {
  readonly t: Translate;
  readonly yes: () => void;
  readonly no: () => void;
}

/** Asks once more. The focus is at the question, so that nobody answers it unheard. */
function SureToDelete({ t, yes, no }: SureToDeleteProps) {
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  return (
    <div class="heard-note" role="group" aria-labelledby="delete-sure">
      <p id="delete-sure" ref={question} tabIndex={-1}>
        {t('voice.deleteSure')}
      </p>
      <button type="button" class="heard-other" onClick={yes}>
        {t('voice.deleteYes')}
      </button>
      <button type="button" class="heard-other" onClick={no}>
        {t('voice.deleteNo')}
      </button>
    </div>
  );
}
