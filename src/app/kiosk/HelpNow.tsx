import { CONTACTS } from '../../content/contacts.ts';
import { contactText } from '../../formats/contactText.ts';
import type { Translate } from '../../i18n/translate.ts';

/** As `controls/Safeguarding.tsx`, on a tablet that telephones nobody and shows no other site: numbers and addresses to read, and no links. */
export function HelpNow({ t }: { readonly t: Translate }) {
  return (
    <section class="heard-safe" aria-labelledby="safe-title">
      <h2 id="safe-title">{t('safe.title')}</h2>
      <p>{t('safe.lead')}</p>
      <p>{t('kiosk.wait')}</p>
      <details>
        <summary>{t('safe.show')}</summary>
        <ul>
          {CONTACTS.map((contact) => (
            <li key={contact.id}>
              <span>{t(`contacts.${contact.id}.name`)}</span>
              <strong class={contact.number ? 'heard-phone' : 'heard-contact-at'} dir="ltr">
                {contactText(contact)}
              </strong>
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
