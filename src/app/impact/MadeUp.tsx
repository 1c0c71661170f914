import type { Translate } from '../../i18n/translate.ts';

/** At the head of a page that a demonstration is in. Every figure of it says so for itself (`MadeUpMark.tsx`): others may be real. */
export const MadeUp = ({ t }: { readonly t: Translate }) => <p class="heard-made-up">{t('impact.madeUp')}</p>;
