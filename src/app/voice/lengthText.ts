import type { Translate } from '../../i18n/translate.ts';

/** A length of time in the reader's words: "1 minute 20 seconds". */
export function lengthText(t: Translate, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    ...(minutes > 0 ? [t('voice.minutes', { count: minutes })] : []),
    ...(rest > 0 || minutes === 0 ? [t('voice.seconds', { count: rest })] : []),
  ];
  return parts.join(' ');
}
