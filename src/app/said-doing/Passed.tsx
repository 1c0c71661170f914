import type { Translate } from '../../i18n/translate.ts';
import { Picture } from '../controls/Picture.tsx';
import { StandSymbol } from './StandSymbol.tsx';
import { STAND_PICTURES } from './standPictures.ts';

/** That the date of something has passed, which is said wherever it stands. */
export function Passed({ t, pictures }: { readonly t: Translate; readonly pictures: boolean }) {
  return (
    <p class="heard-passed">
      {pictures ? <Picture code={STAND_PICTURES.passed} size={52} /> : <StandSymbol of="passed" />}
      <span>{t('timeline.passed')}</span>
    </p>
  );
}
