import { CONTACTS } from '../../content/contacts.ts';
import { contactText } from '../../formats/contactText.ts';
import { translator } from '../../i18n/translate.ts';
import type { DeskPageProps } from './DeskPages.tsx';
import { Heading } from './Heading.tsx';

/** What to do and whom to call. There is nothing to type here, and it says so. */
export function WorriedPage({ data }: DeskPageProps) {
  const t = translator(data.words, 'en');
  return (
    <>
      <Heading>Worried about someone?</Heading>
      <p class="hub-notice is-bad">
        <strong>In danger now: call 999.</strong> Do not wait, and do not finish the survey first.
      </p>
      <ol class="hub-steps">
        <li>
          <strong>Tell nobody’s story to this tablet.</strong> There is nothing to type here. What families write is read days later, and
          not by people who can act at once.
        </li>
        <li>
          <strong>Speak to your safeguarding lead today</strong>, and follow your own organisation’s safeguarding procedure.
        </li>
        <li>
          <strong>Worried about a child:</strong> call the children’s safeguarding team below. After hours, the out-of-hours number.
        </li>
        <li>
          <strong>Write down what you saw and heard</strong>, in the person’s own words, where your procedure says: on paper or in your own
          system.
        </li>
      </ol>
      <section class="heard-safe" aria-labelledby="whom-to-call">
        <h2 id="whom-to-call">Whom to call</h2>
        <ul>
          {CONTACTS.map((contact) => (
            <li key={contact.id}>
              <span>{t(`contacts.${contact.id}.name`)}</span>
              {contact.number ? (
                <a class="heard-phone" href={contact.href}>
                  {contact.number}
                </a>
              ) : (
                <strong class="heard-contact-at">{contactText(contact)}</strong>
              )}
              <span class="heard-contact-note">
                {t(`contacts.${contact.id}.note`)}
                {!contact.checked && ` (${t('safe.unconfirmed')})`}
              </span>
            </li>
          ))}
        </ul>
        <p>{t('safe.unconfirmedNote')} The local procedure itself is to be confirmed by the partnership as well.</p>
      </section>
    </>
  );
}
