import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { ReadingLink } from '../controls/ReadingLink.tsx';
import { CARD_PICTURES } from './cardPictures.ts';
import type { KeptLanguages } from './keptLanguages.ts';

interface WaysToReadProps {
  readonly t: Translate;
  readonly tag: string;
  readonly readings: readonly Reading[];
  readonly hrefIn: (tag: string) => string;
  /** Those that are kept here, while there is no signal to fetch another. */
  readonly languages: KeptLanguages | undefined;
}

/**
 * Every language by its own name, and Easy Read by its picture: the first thing on the first screen, no English needed. Without a signal it
 * says which of them open, before somebody has chosen one that does not.
 */
export function WaysToRead({ t, tag, readings, hrefIn, languages }: WaysToReadProps) {
  const [here, setHere] = useState<readonly string[]>();
  useEffect(() => {
    if (!languages) return setHere(undefined);
    let asked = true;
    languages.here().then(
      (tags) => asked && setHere(tags),
      () => {}, // then nothing is known, and nothing said
    );
    return () => {
      asked = false;
    };
  }, [languages]);
  const isHere = (each: Reading): boolean => here?.includes(each.tag) ?? true;
  return (
    <nav class="heard-reading heard-ways" aria-label={t('nav.languages')}>
      <p role="status" class="heard-lead">
        {here && !readings.every(isHere) && (
          <>
            {t('offline.opens')}{' '}
            {readings.filter(isHere).map((each, at) => (
              <Fragment key={each.tag}>
                {at > 0 && ' · '}
                <bdi lang={each.tag}>{each.name}</bdi>
              </Fragment>
            ))}
          </>
        )}
      </p>
      <ul>
        {readings.map((reading) => (
          <li key={reading.tag} class={isHere(reading) ? undefined : 'is-away'}>
            <ReadingLink reading={reading} tag={tag} hrefIn={hrefIn}>
              {reading.format === 'easy-read' && <img src={`/pictures/${CARD_PICTURES['easy-read']}.svg`} alt="" width="28" height="28" />}
            </ReadingLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
