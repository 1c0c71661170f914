import type { Translate } from '../../i18n/translate.ts';

/** Beside a figure that a demonstration made up. */
export const MadeUpMark = ({ t }: { readonly t: Translate }) => <span class="heard-made-up-mark">{t('impact.madeUpMark')}</span>;
