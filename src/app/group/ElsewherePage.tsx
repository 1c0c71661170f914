import type { Translate } from '../../i18n/translate.ts';

interface ElsewherePageProps {
  readonly t: Translate;
  readonly onHere: () => void;
}

/** Two tabs cannot both write the same session: the one that was looked at last may take it over. */
export function ElsewherePage({ t, onHere }: ElsewherePageProps) {
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.elsewhere.title')}</h1>
      <p>{t('group.elsewhere.lead')}</p>
      <button type="button" class="heard-next" onClick={onHere}>
        {t('group.elsewhere.here')}
      </button>
    </section>
  );
}
