/** @jsxRuntime automatic @jsxImportSource preact */
import type { Translate } from '../../i18n/translate.ts';
import type { Variant } from '../../i18n/variants.ts';

interface LanguageLinksProps {
  readonly t: Translate;
  readonly variants: readonly Variant[];
  readonly current: string;
  readonly hrefIn: (tag: string) => string;
}

/** Every language as a link, each in its own words: for pages where no answer could be lost on the way. */
export function LanguageLinks({ t, variants, current, hrefIn }: LanguageLinksProps) {
  return (
    <div role="navigation" aria-label={t('nav.languages')}>
      <p class="languages">
        {variants.map(({ tag, name, dir }) => (
          <a
            class="button"
            key={tag}
            href={hrefIn(tag)}
            hreflang={tag}
            lang={tag}
            dir={dir}
            aria-current={tag === current ? 'true' : undefined}
          >
            {name}
          </a>
        ))}
      </p>
    </div>
  );
}
