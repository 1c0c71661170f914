import { CONTACTS } from '../../content/contacts.ts';
import type { Translate } from '../../i18n/translate.ts';

/** As `controls/Safeguarding.tsx`, on a tablet that telephones nobody and shows no other site: numbers to read, and no links. */
export function HelpNow({ t }: { readonly t: Translate }) {
  return (
    <section class="heard-safe" aria-labelledby="safe-title">
      <h2 id="safe-title">{t('safe.title')}</h2>
      <p>{t('safe.lead')}</p>
      <p>{t('kiosk.wait')}</p>
      <details>
        <summary>{t('safe.show')}</summary>
        <ul>
          {CONTACTS.map(({ id, number, checked }) => (
            <li key={id}>
              <span>{t(`contacts.${id}.name`)}</span>
              {number && <strong class="heard-phone">{number}</strong>}
              <span class="heard-contact-note">
                {t(`contacts.${id}.note`)}
                {!checked && ` (${t('safe.unconfirmed')})`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
