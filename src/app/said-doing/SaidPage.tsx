import { useEffect, useRef, useState } from 'preact/hooks';
import { filterEntries } from '../../domain/said-doing/filterEntries.ts';
import type { Published } from '../published.ts';
import { EntryCard } from './EntryCard.tsx';
import { EntryPage } from './EntryPage.tsx';
import type { EntryReading } from './entryReading.ts';
import { Filters, type Shown } from './Filters.tsx';
import { NotHere } from './NotHere.tsx';
import { ShareTools } from './ShareTools.tsx';
import { useNewSince } from './useNewSince.ts';

interface SaidPageProps {
  readonly reading: EntryReading;
  readonly published: Published | undefined;
  /** The entry that the address names. */
  readonly id: string | undefined;
}

/** "You said, We are doing": all entries, or the one that the address names. Works on what this phone keeps. */
export function SaidPage({ reading, published, id }: SaidPageProps) {
  const { t, tag, digits } = reading;
  const entries = published?.loop?.entries;
  const news = useNewSince(entries);
  const [shown, show] = useState<Shown>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAlone = useRef(false);
  // Back from one entry to all: to the top, and read out.
  useEffect(() => {
    if (wasAlone.current && id === undefined) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    wasAlone.current = id !== undefined;
  }, [id]);

  const entry = id === undefined ? undefined : entries?.find((each) => each.id === id);
  if (entry) return <EntryPage reading={reading} entry={entry} />;
  // Somebody who came for one entry is not shown all of them first.
  const looking = published === undefined || published.asked === 'asking';
  if (id !== undefined && looking) return <NotHere t={t} title={t('said.title')} says="said.looking" />;

  const fitting = filterEntries(entries ?? [], shown).filter((each) => !shown.onlyNew || news?.ids.has(each.id));
  const all = entries?.length ?? 0;
  return (
    <>
      <h1 id="list" tabIndex={-1} ref={heading}>
        {t('said.title')}
      </h1>
      {/* Only the endpoint knows that an entry has been taken down. */}
      {id !== undefined && <p class="heard-note">{t(published?.asked === 'failed' ? 'said.notKept' : 'said.gone')}</p>}
      <p>{t('said.lead')}</p>
      {entries === undefined ? (
        <NotHere t={t} says={published?.asked === 'failed' ? 'said.noneHere' : 'said.looking'} />
      ) : all === 0 ? (
        <NotHere t={t} says="said.nothingYet" />
      ) : (
        <>
          {published?.asked === 'failed' && <p class="heard-lead">{t('said.asBefore')}</p>}
          {entries.some(({ draft }) => draft) && <p class="heard-lead">{t('said.draft')}</p>}
          <div class="heard-choices">
            {/* Stays in sight while something is chosen below it: the entries begin further down. */}
            <p role="status" class="heard-lead">
              {fitting.length < all ? t('said.shown', { count: fitting.length, total: all }) : t('said.count', { count: all })}
            </p>
            <Filters {...{ t, tag, digits, entries, news, shown, show }} />
          </div>
          {fitting.length === 0 && (
            <div class="heard-note">
              <p>{t('said.noMatch')}</p>
              <button type="button" class="heard-other" onClick={() => show({})}>
                {t('said.showAll')}
              </button>
            </div>
          )}
          <ul class="heard-entries">
            {fitting.map((each) => (
              <EntryCard key={each.id} reading={reading} entry={each} isNew={news?.ids.has(each.id) ?? false} />
            ))}
          </ul>
          <ShareTools t={t} title={t('said.title')} path="/said" />
        </>
      )}
      <a class="heard-quiet" href={`/impact?lang=${tag}`}>
        {t('impact.title')}
      </a>
      <a class="heard-quiet" href={`/said/report?lang=${tag}`}>
        {t('report.title')}
      </a>
    </>
  );
}
