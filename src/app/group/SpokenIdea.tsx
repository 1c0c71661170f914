import type { Recording } from '../../domain/response/recording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { lengthText } from '../voice/lengthText.ts';
import type { Sounds } from '../voice/sounds.ts';
import { ListenTo } from './ListenTo.tsx';

interface SpokenIdeaProps {
  readonly t: Translate;
  readonly sounds: Pick<Sounds, 'of'> | undefined;
  readonly recording: Recording;
}

/** An idea of a wall that was spoken instead of typed. */
export function SpokenIdea({ t, sounds, recording }: SpokenIdeaProps) {
  return (
    <div class="group-spoken-idea">
      <span>
        {t('group.speak.spoken')} ({lengthText(t, recording.seconds)})
      </span>
      {sounds && <ListenTo t={t} sounds={sounds} recording={recording} name={t('group.speak.spoken')} />}
    </div>
  );
}
