import type { Impact } from '../../contract/impact.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What the figures can be used for, and what not; behind a fold, because it is long, and open on paper. */
export function AboutFigures({ t, thresholds }: { readonly t: Translate; readonly thresholds: Impact['thresholds'] }) {
  return (
    <details>
      <summary>{t('impact.about.title')}</summary>
      <ul class="heard-stack">
        {(['chosen', 'chance', 'counts', 'apart', 'hidden'] as const).map((each) => (
          <li key={each}>{t(`impact.about.${each}`, { n: thresholds.base, few: thresholds.cell })}</li>
        ))}
        <li>{t('impact.chartNote')}</li>
      </ul>
    </details>
  );
}
