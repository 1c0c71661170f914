import type { Translate } from '../../i18n/translate.ts';

/** What the figures can be used for, and what not; behind a fold, because it is long, and open on paper. */
export function AboutFigures({ t, base }: { readonly t: Translate; readonly base: number }) {
  return (
    <details>
      <summary>{t('impact.about.title')}</summary>
      <ul class="heard-stack">
        {(['chosen', 'chance', 'counts', 'apart', 'hidden'] as const).map((each) => (
          <li key={each}>{t(`impact.about.${each}`, { n: base })}</li>
        ))}
        <li>{t('impact.chartNote')}</li>
      </ul>
    </details>
  );
}
