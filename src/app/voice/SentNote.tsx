import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import type { SentState } from './observeSent.ts';
import { VOICE_PICTURES } from './voicePictures.ts';

/** On the last page: what became of what was spoken. How far it is on its way is seen, and not read out at every step. */
export function SentNote({ t, state }: { readonly t: Translate; readonly state: SentState }) {
  const percent = state.at === 'onItsWay' ? Math.floor(100 * state.share) : 0;
  return (
    <div class={state.at === 'received' ? 'heard-note is-good' : 'heard-note'}>
      <Beside picture={VOICE_PICTURES.speak}>
        <p role="status">{t(`voice.sent.${state.at}`)}</p>
      </Beside>
      {state.at === 'onItsWay' && (
        <label class="heard-voice-share">
          <progress max={100} value={percent} />
          <span>{t('voice.sent.share', { percent })}</span>
        </label>
      )}
    </div>
  );
}
