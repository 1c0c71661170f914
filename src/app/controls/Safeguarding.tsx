import { CONTACTS } from '../../content/contacts.ts';
import type { Translate } from '../../i18n/translate.ts';

/**
 * Where to get help now. Stands on the first page, under every open question and at the end; it is in the page itself, so
 * it is there without a network.
 */
export function Safeguarding({ t }: { readonly t: Translate }) {
  return (
    <section class="heard-safe" aria-labelledby="safe-title">
      <h2 id="safe-title">{t('safe.title')}</h2>
      <p>{t('safe.lead')}</p>
      <p>{t('safe.wait')}</p>
      <details>
        <summary>{t('safe.show')}</summary>
        <ul>
          {CONTACTS.map((contact) => (
            <li key={contact.id}>
              {contact.number ? (
                <>
                  <span>{t(`contacts.${contact.id}.name`)}</span>
                  <a class="heard-phone" href={contact.href}>
                    {contact.number}
                  </a>
                </>
              ) : (
                <a class="heard-phone-less" href={contact.href} rel="noreferrer">
                  {t(`contacts.${contact.id}.name`)}
                </a>
              )}
              <span class="heard-contact-note">
                {t(`contacts.${contact.id}.note`)}
                {!contact.checked && ` (${t('safe.unconfirmed')})`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
