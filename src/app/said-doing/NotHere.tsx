import type { Translate } from '../../i18n/translate.ts';

interface NotHereProps {
  readonly t: Translate;
  /** The heading, where there is none on the page yet. */
  readonly title?: string;
  readonly says: 'said.looking' | 'said.noneHere' | 'said.nothingYet';
}

/** Why there is nothing to read, and what helps. */
export function NotHere({ t, title, says }: NotHereProps) {
  return (
    <>
      {title && <h1>{title}</h1>}
      <p class="heard-note" role="status">
        {t(says)}
      </p>
    </>
  );
}
