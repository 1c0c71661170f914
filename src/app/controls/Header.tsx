import type { Translate } from '../../i18n/translate.ts';
import { VARIANTS } from '../../i18n/variants.ts';
import { Mark } from './Mark.tsx';

interface HeaderProps {
  readonly t: Translate;
  /** The variant being read. */
  readonly tag: string;
  /** The address of this page in another variant. */
  readonly hrefIn: (tag: string) => string;
  readonly onLanguage?: (tag: string) => void;
  /** Where the words of each variant are, so that a tap before the app is there already fetches them (`boot.ts`). */
  readonly wordsIn?: Readonly<Record<string, string>>;
}

/**
 * The mark and every way to read this page, one tap each. Real links: they work before any script does, and each says in
 * its own language what it is (WCAG 3.1.2).
 */
export function Header({ t, tag, hrefIn, onLanguage, wordsIn }: HeaderProps) {
  return (
    <header class="heard-header">
      <a class="heard-skip heard-hidden" href="#main">
        {t('nav.skip')}
      </a>
      <a class="heard-home" href={`/?lang=${tag}`}>
        <Mark />
        <span lang="en" dir="ltr">
          {t('brand.name')}
        </span>
      </a>
      <nav aria-label={t('nav.languages')}>
        <ul class="heard-languages">
          {VARIANTS.map((variant) => (
            <li key={variant.tag}>
              <a
                href={hrefIn(variant.tag)}
                hreflang={variant.tag}
                lang={variant.tag}
                dir={variant.dir}
                data-words={wordsIn?.[variant.tag]}
                aria-current={variant.tag === tag ? 'true' : undefined}
                onClick={(event) => {
                  if (!onLanguage) return;
                  event.preventDefault();
                  onLanguage(variant.tag);
                }}
              >
                {variant.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
