import type { Translate } from '../../i18n/translate.ts';

/**
 * Two tabs cannot both write the same answers. The one opened last may take over: on a phone people rarely find the other.
 */
export function ElsewherePage({ t, finished, here }: { readonly t: Translate; readonly finished: boolean; readonly here: () => void }) {
  return (
    <section>
      <h1 tabIndex={-1} id="heading">
        {t(finished ? 'tabs.finishedElsewhere' : 'tabs.openElsewhere')}
      </h1>
      <p>{t(finished ? 'tabs.finishedElsewhereHint' : 'tabs.openElsewhereHint')}</p>
      {!finished && (
        <button type="button" class="heard-next" onClick={here}>
          {t('tabs.here')}
        </button>
      )}
    </section>
  );
}
