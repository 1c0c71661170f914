import type { Translate } from '../../i18n/translate.ts';

interface ClosedPageProps {
  readonly t: Translate;
  readonly tag: string;
  /** The day on which the survey opens again, as the language writes it. */
  readonly opens: string | undefined;
  /** There are answers on this phone that can be finished when it opens again. */
  readonly kept: boolean;
}

/** Instead of a survey that is closed: until when, what becomes of answers that are here, and where else to go. */
export function ClosedPage({ t, tag, opens, kept }: ClosedPageProps) {
  return (
    <section class="heard-stack">
      <h1 tabIndex={-1}>{t('closed.title')}</h1>
      <p>{opens === undefined ? t('closed.noDay') : t('closed.opens', { day: opens })}</p>
      {kept && (
        <p>
          {t('closed.kept')} <a href={`/settings?lang=${tag}`}>{t('closed.delete')}</a>
        </p>
      )}
      <p>
        <a class="heard-alone" href={`/?lang=${tag}`}>
          {t('closed.elsewhere')}
        </a>
      </p>
    </section>
  );
}
