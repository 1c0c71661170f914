import type { Translate } from '../../i18n/translate.ts';
import type { TakeActions } from './takeActions.ts';

/** Somebody came back: their answers are here. Starting again says first what it costs. */
export function ResumePage({ t, count, on }: { readonly t: Translate; readonly count: number; readonly on: TakeActions }) {
  return (
    <section>
      <h1 tabIndex={-1} id="heading">
        {t('resume.title')}
      </h1>
      <p>{t('resume.lead', { count })}</p>
      <button type="button" class="heard-next" onClick={on.resume}>
        {t('resume.carryOn')}
      </button>
      <p class="heard-lead">
        {t('resume.notYou')} {t('resume.startAgainHint')}
      </p>
      <button type="button" class="heard-other" onClick={on.startAgain}>
        {t('resume.startAgain')}
      </button>
    </section>
  );
}
