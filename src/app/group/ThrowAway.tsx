import { useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

interface ThrowAwayProps {
  readonly t: Translate;
  /** What the button says before it asks. */
  readonly label: string;
  readonly onSure: () => void;
}

/** Throws a whole session away: never by one press, because an hour of a group may be in it. */
export function ThrowAway({ t, label, onSure }: ThrowAwayProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" class="heard-quiet" onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="heard-note" role="alert">
      <p>{t('group.sure')}</p>
      <button type="button" class="heard-other" onClick={() => setAsked(false)}>
        {t('group.goOn')}
      </button>
      <button type="button" class="heard-other" onClick={onSure}>
        {t('group.throwAway')}
      </button>
    </div>
  );
}
