import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type * as z from 'zod/mini';
import { inboxSchema, searchReply } from '../../../contract/staff/listening.ts';
import { ask, type Reply } from '../api.ts';
import { Loaded } from '../controls/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { filterFrom, filterQuery } from './filterQuery.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { SearchForm } from './SearchForm.tsx';
import { TextList } from './TextList.tsx';
import { WaitingHearings } from './WaitingHearings.tsx';

/** The inbox: what families wrote and said, newest first, before anything of it is opened. */
export default function ListeningPage() {
  const { query, route } = useLocation();
  const filter = filterFrom(query);
  const after = query['after'];
  const inbox = useAsked(inboxSchema, `/texts${filterQuery(filter, after ? { after } : {})}`);
  const [found, setFound] = useState<Reply<z.infer<typeof searchReply>>>();
  const search = async (terms: string): Promise<void> =>
    setFound(await ask(searchReply, '/words/search', { method: 'POST', body: { terms } }));
  return (
    <>
      <p>Words stay sealed until you open a text. Each opening is noted with your name. Open only what you are going to work on.</p>
      <WaitingHearings />
      <SearchForm onSearch={search} onClear={() => setFound(undefined)} searched={found !== undefined} />
      {found ? (
        <section aria-labelledby="found">
          <h2 id="found">Found</h2>
          {found.ok ? (
            <>
              <p role="status">{countText(found.value.texts.length, 'text holds', 'texts hold')} these words.</p>
              {found.value.more && <p>There are more. Search for more words at once to narrow it down.</p>}
              <TextList caption="Texts that were found" texts={found.value.texts} query="?part=all" />
            </>
          ) : (
            <p role="alert" class="staff-notice is-bad">
              {found.message}
            </p>
          )}
        </section>
      ) : (
        <Loaded asked={inbox}>
          {({ count, texts, next, ...choices }) => (
            <>
              <InboxFilters
                key={filterQuery(filter)}
                filter={filter}
                choices={choices}
                onFilter={(chosen) => route(`/staff/listening${filterQuery(chosen)}`)}
              />
              <p role="status" class="listen-count">
                {countText(count, 'text', 'texts')}
              </p>
              {texts.length === 0 ? (
                <p>{filter.part === 'undone' ? 'No text waits here.' : 'There is nothing like this.'}</p>
              ) : (
                <TextList caption="Texts, newest day first" texts={texts} query={filterQuery(filter)} />
              )}
              <p class="staff-buttons">
                {after && <a href={`/staff/listening${filterQuery(filter)}`}>Back to the newest</a>}
                {next && <a href={`/staff/listening${filterQuery(filter, { after: next })}`}>Older texts</a>}
              </p>
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

const countText = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
