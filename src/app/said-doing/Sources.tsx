import type { Source } from '../../domain/said-doing/entry.ts';
import { partialDateText } from '../../i18n/partialDateText.ts';
import type { Translate } from '../../i18n/translate.ts';

interface SourcesProps {
  readonly t: Translate;
  readonly tag: string;
  readonly digits: string | undefined;
  readonly sources: readonly Source[];
}

/** The documents that something stands in, each with its date, behind a fold. Their titles are their own, in English. */
export function Sources({ t, tag, digits, sources }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{t('said.sources')}</summary>
      <ul class="heard-sources">
        {sources.map(({ title, date, href }) => (
          <li key={`${title} ${date}`}>
            {href ? (
              <a href={href} rel="noreferrer" lang="en" dir="ltr">
                {title}
              </a>
            ) : (
              <span lang="en" dir="ltr">
                {title}
              </span>
            )}
            <span>{partialDateText(tag, date, digits)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
