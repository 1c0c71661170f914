import type { Recording } from '../../domain/response/recording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { lengthText } from '../voice/lengthText.ts';
import type { Sounds } from '../voice/sounds.ts';
import { ListenTo } from './ListenTo.tsx';

interface SpokenListProps {
  readonly t: Translate;
  readonly recordings: readonly Recording[];
  /** Where they can be listened to; absent once they are sealed. */
  readonly sounds: Pick<Sounds, 'of'> | undefined;
}

/** What was spoken, in its order: how long each is, and a button to listen to it. */
export function SpokenList({ t, recordings, sounds }: SpokenListProps) {
  if (recordings.length === 0) return null;
  return (
    <ul class="group-spoken">
      {recordings.map((recording, at) => {
        const length = lengthText(t, recording.seconds);
        const name = recordings.length > 1 ? t('voice.part', { n: at + 1, length }) : t('voice.yours', { length });
        return (
          <li key={recording.id}>
            <span>{name}</span>
            {sounds && <ListenTo t={t} sounds={sounds} recording={recording} name={t('group.speak.said')} />}
          </li>
        );
      })}
    </ul>
  );
}
