import { AREA } from '../../content/area.ts';
import type { Translate } from '../../i18n/translate.ts';
import { PART_PICTURES } from './partPictures.ts';
import { TextPart } from './TextPart.tsx';

const PARTS = ['ask', 'notAsk', 'where', 'voice', 'who', 'long', 'basis', 'withdraw', 'contact', 'ico'] as const;

interface PrivacyPartsProps {
  readonly t: Translate;
  /** For those who read with pictures. */
  readonly pictures: boolean;
  /** Whether other pages can be gone to from here; on a shared tablet none can. */
  readonly leads: boolean;
}

/** What becomes of answers, part by part. */
export function PrivacyParts({ t, pictures, leads }: PrivacyPartsProps) {
  return (
    <>
      {PARTS.map((part) => (
        <TextPart key={part} title={t(`privacy.${part}.title`)} picture={pictures ? PART_PICTURES[`privacy.${part}`] : undefined}>
          <p>
            {part === 'contact' && AREA.privacyContact
              ? t('privacy.contact.named', { contact: AREA.privacyContact })
              : t(`privacy.${part}.body`)}
          </p>
          {leads && part === 'where' && <p>{t('privacy.where.plain')}</p>}
          {leads && part === 'ico' && (
            <p>
              <a class="heard-alone" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
                {t('privacy.ico.link')}
              </a>
            </p>
          )}
        </TextPart>
      ))}
    </>
  );
}
