import type { Translate } from '../../i18n/translate.ts';

export function NotFoundPage({ t, tag }: { readonly t: Translate; readonly tag: string }) {
  return (
    <>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.lead')}</p>
      <a class="heard-next" href={`/?lang=${tag}`}>
        {t('notFound.home')}
      </a>
    </>
  );
}
