import { THEME_PICTURES } from '../../content/themePictures.ts';
import type { PublishedEntry } from '../../contract/loop.ts';
import { isOverdue } from '../../domain/said-doing/isOverdue.ts';
import { isoDay } from '../../sync/isoDay.ts';
import { Beside } from '../controls/Beside.tsx';
import { EntryMore } from './EntryMore.tsx';
import { EntryText } from './EntryText.tsx';
import { type EntryReading, inVariant } from './entryReading.ts';
import { Passed } from './Passed.tsx';
import { ReplyLink } from './ReplyLink.tsx';
import { Stand } from './Stand.tsx';

interface EntryCardProps {
  readonly reading: EntryReading;
  readonly entry: PublishedEntry;
  /** Came or changed since this reader looked last. */
  readonly isNew: boolean;
}

/**
 * One entry among all: how far it is and what it is called. The rest is behind a fold, so that fifteen of them can be looked
 * over; the title leads to the entry by itself.
 */
export function EntryCard({ reading, entry, isNew }: EntryCardProps) {
  const { t, tag, pictures } = reading;
  const { id, title, lang, status, themes } = entry;
  const [theme] = themes;
  return (
    <li class="heard-entry">
      <div class="heard-entry-top">
        <Stand t={t} of={{ entry: status }} pictures={pictures} />
        {isNew && <p class="heard-new">{t('said.new')}</p>}
      </div>
      {isOverdue(entry, isoDay(new Date())) && <Passed t={t} pictures={pictures} />}
      <Beside picture={pictures && theme ? THEME_PICTURES[theme] : undefined}>
        <h2>
          <a class="heard-alone" href={`#${id}`} {...inVariant(reading, lang)}>
            {title}
          </a>
        </h2>
      </Beside>
      <details>
        <summary>
          <span>{t('said.more')}</span> <span class="heard-hidden">{title}</span>
        </summary>
        <div class="heard-entry-text">
          <EntryText reading={reading} entry={entry} heading="h3" />
          <EntryMore reading={reading} entry={entry} heading="h3" />
          <ReplyLink class="heard-other" t={t} tag={tag} entry={entry} word="said.tellUs" />
        </div>
      </details>
    </li>
  );
}
