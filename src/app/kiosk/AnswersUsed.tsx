import { AREA } from '../../content/area.ts';
import type { Translate } from '../../i18n/translate.ts';
import { PART_PICTURES } from '../site/partPictures.ts';
import { TextPart } from '../site/TextPart.tsx';

const PARTS = ['ask', 'notAsk', 'where', 'voice', 'who', 'long', 'basis', 'withdraw', 'contact', 'ico'] as const;

interface AnswersUsedProps {
  readonly t: Translate;
  /** For those who read with pictures. */
  readonly pictures: boolean;
}

/** As `site/PrivacyPage.tsx`, on a tablet that leads nowhere else: folded away, in the page itself, and closed again with it. */
export function AnswersUsed({ t, pictures }: AnswersUsedProps) {
  return (
    <details class="heard-kiosk-used">
      <summary>{t('privacy.title')}</summary>
      <p>{t('privacy.lead')}</p>
      {PARTS.map((part) => (
        <TextPart key={part} title={t(`privacy.${part}.title`)} picture={pictures ? PART_PICTURES[`privacy.${part}`] : undefined}>
          <p>
            {part === 'contact' && AREA.privacyContact
              ? t('privacy.contact.named', { contact: AREA.privacyContact })
              : t(`privacy.${part}.body`)}
          </p>
        </TextPart>
      ))}
    </details>
  );
}
