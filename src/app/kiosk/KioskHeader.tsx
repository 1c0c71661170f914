import type { ComponentChildren } from 'preact';
import type { Translate } from '../../i18n/translate.ts';
import { Mark } from '../controls/Mark.tsx';

interface KioskHeaderProps {
  readonly t: Translate;
  /** Where the tablet is, in the words of its place. */
  readonly label: string;
  readonly children?: ComponentChildren;
}

/** The mark and the place, and no way out. */
export function KioskHeader({ t, label, children }: KioskHeaderProps) {
  return (
    <header class="heard-header">
      <a class="heard-skip heard-hidden" href="#main">
        {t('nav.skip')}
      </a>
      <p class="heard-home">
        <Mark />
        <bdi lang="en">{label}</bdi>
      </p>
      {children}
    </header>
  );
}
