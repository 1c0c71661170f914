import type { Translate } from '../../i18n/translate.ts';
import { Beside } from '../controls/Beside.tsx';
import { PrivacyParts } from './PrivacyParts.tsx';
import { PART_PICTURES } from './partPictures.ts';

export function PrivacyPage({ t, pictures }: { readonly t: Translate; readonly pictures: boolean }) {
  return (
    <>
      <h1>{t('privacy.title')}</h1>
      <Beside picture={pictures ? PART_PICTURES['privacy.lead'] : undefined}>
        <p>{t('privacy.lead')}</p>
      </Beside>
      <PrivacyParts t={t} pictures={pictures} leads />
    </>
  );
}
