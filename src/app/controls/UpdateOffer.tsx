import { useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';

/** A new version is ready. It is never forced on anybody: in the middle of a survey the old one goes on working. */
export function UpdateOffer({ t, use }: { readonly t: Translate; readonly use: () => void }) {
  const [later, setLater] = useState(false);
  if (later) return null;
  return (
    <div class="heard-note" role="status">
      <p>{t('update.ready')}</p>
      <div class="heard-below">
        <button type="button" class="heard-quiet" onClick={use}>
          {t('update.now')}
        </button>
        <button type="button" class="heard-quiet" onClick={() => setLater(true)}>
          {t('update.later')}
        </button>
      </div>
    </div>
  );
}
