import { AREA } from '../../content/area.ts';
import type { Translate } from '../../i18n/translate.ts';

const PARTS = ['ask', 'notAsk', 'where', 'who', 'long', 'basis', 'withdraw'] as const;

export function PrivacyPage({ t }: { readonly t: Translate }) {
  return (
    <>
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.lead')}</p>
      {PARTS.map((part) => (
        <div key={part}>
          <h2>{t(`privacy.${part}.title`)}</h2>
          <p>{t(`privacy.${part}.body`)}</p>
        </div>
      ))}
      <div>
        <h2>{t('privacy.contact.title')}</h2>
        <p>{AREA.privacyContact ? t('privacy.contact.named', { contact: AREA.privacyContact }) : t('privacy.contact.body')}</p>
      </div>
      <div>
        <h2>{t('privacy.ico.title')}</h2>
        <p>{t('privacy.ico.body')}</p>
        <p>
          <a class="heard-alone" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
            {t('privacy.ico.link')}
          </a>
        </p>
      </div>
    </>
  );
}
