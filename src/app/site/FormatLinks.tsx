import type { Translate } from '../../i18n/translate.ts';
import { FORMAT_PICTURES, type FormatCard } from './cardPictures.ts';

/** Where each other way to answer is found, in the order in which they are offered. Its words are `ways.<card>`. */
const FORMATS: readonly { readonly card: FormatCard; readonly path: string }[] = [
  { card: 'display', path: '/settings' },
  { card: 'plain', path: '/plain' },
  { card: 'paper', path: '/paper' },
];

/** The other ways to answer, each by a picture and a word. */
export function FormatLinks({ t, tag }: { readonly t: Translate; readonly tag: string }) {
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t('ways.title')}</h2>
      <ul class="heard-formats">
        {FORMATS.map(({ card, path }) => (
          <li key={card}>
            <a href={`${path}?lang=${tag}`}>
              <img src={`/pictures/${FORMAT_PICTURES[card]}.svg`} alt="" width="40" height="40" />
              {t(`ways.${card}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
