import type { SupportLink } from '../../content/support.ts';
import type { Translate } from '../../i18n/translate.ts';

/** Whom to turn to, each with what it is for. A number or address that nobody has confirmed says so. */
export function SupportLinks({ t, links }: { readonly t: Translate; readonly links: readonly SupportLink[] }) {
  return (
    <ul class="heard-stack">
      {links.map(({ id, href, number, checked }) => (
        <li key={id}>
          {href && !number ? (
            <a class="heard-alone" href={href} rel="noreferrer">
              {t(`support.${id}.title`)}
            </a>
          ) : (
            <strong>{t(`support.${id}.title`)}</strong>
          )}
          {href && number && (
            <>
              {' '}
              <a class="heard-phone" href={href}>
                {number}
              </a>
            </>
          )}
          <p>
            {t(`support.${id}.note`)}
            {!checked && href && ` (${t('after.unconfirmed')})`}
          </p>
        </li>
      ))}
    </ul>
  );
}
