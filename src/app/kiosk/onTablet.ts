import { type Translate, translator, type Words } from '../../i18n/translate.ts';
import { insteadOf } from '../insteadOf.ts';

const HERE = 'kiosk.here.';

/** The words of a survey for a shared tablet: what speaks of a phone elsewhere speaks of a tablet. */
export const onTablet = (words: Words): Words => insteadOf(words, HERE);

/**
 * The same of words that come later, by themselves.
 *
 * @param kioskWords what only a shared tablet says, in this variant.
 */
export function sayOnTablet(t: Translate, kioskWords: Words, tag: string): Translate {
  const own = translator(kioskWords, tag);
  return (key, values) => (HERE + key in kioskWords ? own(HERE + key, values) : t(key, values));
}
