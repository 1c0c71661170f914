import type { Translate } from '../../i18n/translate.ts';

/** Stays in sight however far the page is scrolled; on paper every part of it says the same (`look/impact.css`). */
export const MadeUp = ({ t }: { readonly t: Translate }) => <p class="heard-made-up">{t('impact.madeUp')}</p>;
