import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { ReadingLink } from '../controls/ReadingLink.tsx';
import { CARD_PICTURES } from './cardPictures.ts';

interface WaysToReadProps {
  readonly t: Translate;
  readonly tag: string;
  readonly readings: readonly Reading[];
  readonly hrefIn: (tag: string) => string;
}

/** Every language by its own name, and Easy Read by its picture: the first thing on the first screen, no English needed. */
export function WaysToRead({ t, tag, readings, hrefIn }: WaysToReadProps) {
  return (
    <nav class="heard-reading heard-ways" aria-label={t('nav.languages')}>
      <ul>
        {readings.map((reading) => (
          <li key={reading.tag}>
            <ReadingLink reading={reading} tag={tag} hrefIn={hrefIn}>
              {reading.format === 'easy-read' && <img src={`/pictures/${CARD_PICTURES['easy-read']}.svg`} alt="" width="28" height="28" />}
            </ReadingLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
