import type { Translate } from '../../i18n/translate.ts';
import { PrivacyParts } from '../site/PrivacyParts.tsx';

interface AnswersUsedProps {
  readonly t: Translate;
  /** For those who read with pictures. */
  readonly pictures: boolean;
}

/** The privacy page on a tablet that leads nowhere else: folded away, in the page itself, and closed again with it. */
export function AnswersUsed({ t, pictures }: AnswersUsedProps) {
  return (
    <details class="heard-kiosk-used">
      <summary>{t('privacy.title')}</summary>
      <p>{t('privacy.lead')}</p>
      <PrivacyParts t={t} pictures={pictures} leads={false} />
    </details>
  );
}
