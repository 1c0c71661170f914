import type { Translate } from '../../i18n/translate.ts';
import type { ListeningState } from '../Listening.ts';

interface ReadAloudButtonProps {
  readonly t: Translate;
  readonly state: ListeningState;
  readonly toggle: () => void;
}

/** A loudspeaker: who cannot read cannot be asked to read a word for it. Its name is for those who listen already. */
export function ReadAloudButton({ t, state, toggle }: ReadAloudButtonProps) {
  return (
    <button
      type="button"
      class="heard-tool"
      aria-label={t('listen.button')}
      aria-pressed={state === 'on' || state === 'loading'}
      onClick={toggle}
    >
      <svg viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        <path d="M4 9v6h4l5 4V5L8 9zM16 9q2 3 0 6M18.5 6q4 6 0 12" stroke-linejoin="round" stroke-linecap="round" />
      </svg>
    </button>
  );
}
