import type { Translate } from '../../i18n/translate.ts';

/** The survey of replies, opened by an address that names no entry: says where to choose one. */
export function NoEntryPage({ t, tag }: { readonly t: Translate; readonly tag: string }) {
  return (
    <section>
      <h1 tabIndex={-1} id="heading">
        {t('replyTo.noneTitle')}
      </h1>
      <p>{t('replyTo.noneLead')}</p>
      <a class="heard-next" href={`/said?lang=${tag}`}>
        {t('replyTo.choose')}
      </a>
    </section>
  );
}
