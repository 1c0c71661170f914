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
              <span>{t(`contacts.${contact.id}.name`)}</span>
              {contact.number && (
                <a class="heard-phone" href={`tel:${contact.number.replaceAll(' ', '')}`}>
                  {contact.number}
                </a>
              )}
              {!contact.checked && <span>{t('safe.unconfirmed')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
