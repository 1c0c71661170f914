import type { Recording } from '../../domain/response/recording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { lengthText } from '../voice/lengthText.ts';
import { usePlayback } from '../voice/playback.ts';
import type { Sounds } from '../voice/sounds.ts';

interface ListenToProps {
  readonly t: Translate;
  readonly sounds: Pick<Sounds, 'of'>;
  readonly recording: Recording;
  /** What it is called. */
  readonly name: string;
}

/** Something that was spoken: nothing plays before somebody presses this. */
export function ListenTo({ t, sounds, recording, name }: ListenToProps) {
  const { playing, failed, toggle } = usePlayback(sounds, recording);
  if (failed === 'gone') return <p>{t('voice.cannotPlay')}</p>;
  return (
    <>
      {failed && <p role="alert">{t('voice.cannotPlay')}</p>}
      <button type="button" class="heard-voice-listen" onClick={toggle}>
        <svg viewBox="0 0 20 20" width="20" height="20" fill="currentColor" aria-hidden="true" class={playing ? undefined : 'is-forward'}>
          <path d={playing ? 'M4 3h4v14H4zM12 3h4v14h-4z' : 'M5 3l12 7-12 7z'} />
        </svg>
        <span>{t(playing ? 'voice.hold' : 'group.speak.listen')}</span>
        <span class="heard-hidden">
          {name}, {lengthText(t, recording.seconds)}
        </span>
      </button>
    </>
  );
}
