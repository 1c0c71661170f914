import type { ComponentChildren } from 'preact';
import type { Translate } from '../../i18n/translate.ts';
import type { Reading } from '../../i18n/variants.ts';
import { Disclosure } from './Disclosure.tsx';
import { Globe } from './Globe.tsx';
import { Mark } from './Mark.tsx';
import { ReadingLink } from './ReadingLink.tsx';

interface HeaderProps {
  readonly t: Translate;
  /** The variant being read. */
  readonly tag: string;
  /** The address of this page in another variant. */
  readonly hrefIn: (tag: string) => string;
  readonly onLanguage?: (tag: string) => void;
  /** Every way to read this page, those asked for most first. */
  readonly readings: readonly Reading[];
  /** What stands at its end where the page itself offers every way to read it. */
  readonly children?: ComponentChildren;
}

/** So many fit beside the mark on the narrowest phone. All others are one tap further. */
const AT_HAND = 3;

/**
 * The mark and every way to read this page: those at hand one tap away, all of them behind the globe, which needs no
 * reading to be found.
 */
export function Header(props: HeaderProps) {
  return (
    <header class="heard-header">
      <HeaderParts {...props} />
    </header>
  );
}

/** What stands in it. */
export function HeaderParts(props: HeaderProps) {
  const { t, tag, readings } = props;
  const first = readings.slice(0, AT_HAND);
  const current = readings.find((each) => each.tag === tag);
  const atHand = current && !first.includes(current) ? [...first.slice(0, AT_HAND - 1), current] : first;
  return (
    <>
      <a class="heard-skip heard-hidden" href="#main">
        {t('nav.skip')}
      </a>
      <a class="heard-home" href={`/?lang=${tag}`}>
        <Mark />
        <span lang="en" dir="ltr">
          {t('brand.name')}
        </span>
      </a>
      {props.children ?? <Readings {...props} atHand={atHand} />}
    </>
  );
}

function Readings({ t, atHand, readings, ...link }: HeaderProps & { readonly atHand: readonly Reading[] }) {
  return (
    <nav class="heard-reading" aria-label={t('nav.languages')}>
      <ul class="heard-languages">
        {atHand.map((reading) => (
          <li key={reading.tag}>
            <ReadingLink {...link} reading={reading} />
          </li>
        ))}
      </ul>
      {readings.length > AT_HAND && (
        <Disclosure class="heard-all-languages" sign={<Globe />} name={t('nav.allLanguages')}>
          <ul>
            {readings.map((reading) => (
              <li key={reading.tag}>
                <ReadingLink {...link} reading={reading} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </nav>
  );
}
