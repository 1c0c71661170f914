import type { ComponentChildren } from 'preact';
import type { Reading } from '../../i18n/variants.ts';

interface ReadingLinkProps {
  readonly reading: Reading;
  /** The variant being read. */
  readonly tag: string;
  /** The address of this page in another variant. */
  readonly hrefIn: (tag: string) => string;
  readonly onLanguage?: ((tag: string) => void) | undefined;
  /** What stands beside the name. */
  readonly children?: ComponentChildren;
}

/**
 * One way to read this page. A real link: it works before any script does, and says in its own language what it is (WCAG
 * 3.1.2).
 */
export function ReadingLink({ reading, tag, hrefIn, onLanguage, children }: ReadingLinkProps) {
  return (
    <a
      href={hrefIn(reading.tag)}
      hreflang={reading.tag}
      lang={reading.tag}
      dir={reading.dir}
      data-words={onLanguage && reading.words}
      aria-current={reading.tag === tag ? 'true' : undefined}
      onClick={(event) => {
        if (!onLanguage) return;
        event.preventDefault();
        event.currentTarget.closest('details')?.removeAttribute('open');
        onLanguage(reading.tag);
      }}
    >
      {children}
      {reading.name}
    </a>
  );
}
