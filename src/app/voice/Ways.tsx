import type { Translate } from '../../i18n/translate.ts';
import { Picture } from '../controls/Picture.tsx';
import { WRITTEN } from '../take/formAnswer.ts';
import { VOICE_PICTURES } from './voicePictures.ts';

interface WaysProps {
  readonly t: Translate;
  /** Which of the two the person is at. */
  readonly way: 'write' | 'speak';
  readonly write: () => void;
  readonly speak: () => void;
}

/** To write or to speak, side by side and alike. */
export function Ways({ t, way, write, speak }: WaysProps) {
  const act = { write, speak };
  return (
    <div class="heard-voice-ways" role="group" aria-label={t('voice.how')}>
      {(['write', 'speak'] as const).map((each) => (
        <button
          type="button"
          key={each}
          class="heard-voice-way"
          aria-pressed={way === each}
          data-lead={each === 'speak' ? '' : undefined}
          onClick={act[each]}
        >
          <Picture code={VOICE_PICTURES[each]} size={44} />
          <span>{t(`voice.${each}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** Into the box, and the box onto the screen: it lay further down until what stood above it closed, just now. */
export function goAndWrite(): void {
  const box = document.getElementById(WRITTEN);
  box?.focus({ preventScroll: true });
  requestAnimationFrame(() => box?.scrollIntoView({ block: 'center' }));
}
