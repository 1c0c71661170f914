import { useEffect, useRef } from 'preact/hooks';
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
import { ShareTools } from './ShareTools.tsx';
import { Stand } from './Stand.tsx';

/** One entry by itself, at an address of its own: to be read, read out, printed, shared and answered. */
export function EntryPage({ reading, entry }: { readonly reading: EntryReading; readonly entry: PublishedEntry }) {
  const { t, tag, pictures } = reading;
  const { id, title, lang, status, themes } = entry;
  const [theme] = themes;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <article class="heard-entry is-alone" aria-labelledby="entry">
      <p>
        <a class="heard-alone" href="#list">
          {t('said.all')}
        </a>
      </p>
      <Beside picture={pictures && theme ? THEME_PICTURES[theme] : undefined} large>
        <h1 id="entry" tabIndex={-1} ref={heading} {...inVariant(reading, lang)}>
          {title}
        </h1>
      </Beside>
      <Stand t={t} of={{ entry: status }} pictures={pictures} />
      {isOverdue(entry, isoDay(new Date())) && <Passed t={t} pictures={pictures} />}
      {entry.draft && <p class="heard-lead">{t('said.draft')}</p>}
      <EntryText reading={reading} entry={entry} heading="h2" />
      <EntryMore reading={reading} entry={entry} heading="h2" />
      <ReplyLink class="heard-next" t={t} tag={tag} entry={entry} word="said.tellUs" />
      <ReplyLink class="heard-other" t={t} tag={tag} entry={entry} word="said.meToo" />
      <ShareTools t={t} title={title} path={`/said#${id}`} />
    </article>
  );
}
