import type { Translate } from '../../i18n/translate.ts';
import { lengthText } from './lengthText.ts';
import type { Speaking } from './Speaking.ts';

/** What a screen reader is told by itself: what has happened, and not what time it is. */
export function spokenStatus(t: Translate, { state, speech, note }: Speaking): string | undefined {
  if (state.at !== 'recording' || !speech) return note && t(`voice.${note}`);
  if (speech.paused) return t('voice.paused');
  if (speech.near !== undefined) return t('voice.nearly', { length: lengthText(t, speech.near) });
  return t(speech.heard === false ? 'voice.silent' : 'voice.recording');
}
