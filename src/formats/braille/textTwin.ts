import type { Translate } from '../../i18n/translate.ts';
import type { Translated } from './brailleParts.ts';
import type { LaidOut } from './layOut.ts';

/** The same file for somebody who checks it, or whose screen reader reads it: the same words and numbers, and where each braille page begins. */
export function textTwin(parts: Translated, { begins }: LaidOut, t: Translate): string {
  let page = 1;
  const lines = parts.flatMap((part, at) => [
    ...part.flatMap(({ text, first }, item) => {
      const begun = begins[at]?.[item] ?? page;
      const turned = begun > page ? ['', `[${t('braille.page', { n: begun })}]`, ''] : [];
      page = begun;
      return [...turned, ' '.repeat(first) + text];
    }),
    '',
  ]);
  return lines.map((line) => `${line}\r\n`).join('');
}
