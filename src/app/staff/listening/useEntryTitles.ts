import { entryListReply } from '../../../contract/staff/entries.ts';
import { useAsked } from '../useAsked.ts';

/** What an entry is called that a reply is about; by its id until that is known. */
export function useEntryTitles(): (id: string) => string {
  const { reply } = useAsked(entryListReply, '/entries');
  const titles = new Map(reply?.ok ? reply.value.entries.map(({ id, title }) => [id, title]) : []);
  return (id) => titles.get(id) ?? id;
}
