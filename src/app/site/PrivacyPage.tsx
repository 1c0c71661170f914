import { AREA } from '../../content/area.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { PART_PICTURES, type Part } from './partPictures.ts';
import { TextPart } from './TextPart.tsx';

const PARTS = ['ask', 'notAsk', 'where', 'voice', 'who', 'long', 'basis', 'withdraw'] as const;

export function PrivacyPage({ t, pictures }: { readonly t: Translate; readonly pictures: boolean }) {
  const picture = (part: Part) => (pictures ? PART_PICTURES[part] : undefined);
  return (
    <>
      <h1>{t('privacy.title')}</h1>
      <Beside picture={picture('privacy.lead')}>
        <p>{t('privacy.lead')}</p>
      </Beside>
      {PARTS.map((part) => (
        <TextPart key={part} title={t(`privacy.${part}.title`)} picture={picture(`privacy.${part}`)}>
          <p>{t(`privacy.${part}.body`)}</p>
          {part === 'where' && <p>{t('privacy.where.plain')}</p>}
        </TextPart>
      ))}
      <TextPart title={t('privacy.contact.title')} picture={picture('privacy.contact')}>
        <p>{AREA.privacyContact ? t('privacy.contact.named', { contact: AREA.privacyContact }) : t('privacy.contact.body')}</p>
      </TextPart>
      <TextPart title={t('privacy.ico.title')} picture={picture('privacy.ico')}>
        <p>{t('privacy.ico.body')}</p>
        <p>
          <a class="heard-alone" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
            {t('privacy.ico.link')}
          </a>
        </p>
      </TextPart>
    </>
  );
}
