import { GroupPicture } from './GroupPicture.tsx';
import { AGREE_PICTURES } from './groupPictures.ts';
import type { Ui } from './Ui.ts';

/** Consent in the young people's own words, before anything is done. */
export function AgreePage({ t, symbols, onYes, onNo }: Ui & { readonly onYes: () => void; readonly onNo: () => void }) {
  return (
    <section>
      <h1 tabIndex={-1}>{t('group.agreeTitle')}</h1>
      <ul class="group-agree">
        {Object.entries(AGREE_PICTURES).map(([line, picture]) => (
          <li key={line}>
            <GroupPicture code={picture} size={68} on={symbols} />
            <span>{t(`group.agree.${line}`)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="heard-next" onClick={onYes}>
        {t('group.yes')}
      </button>
      <button type="button" class="heard-other" onClick={onNo}>
        {t('group.stop')}
      </button>
    </section>
  );
}
