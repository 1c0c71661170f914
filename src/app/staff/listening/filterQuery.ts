import { type InboxFilter, inboxFilterSchema } from '../../../contract/staff/listening.ts';

/** The parts of a filter in the order of the form. */
const PARTS = ['part', 'spoken', 'survey', 'language', 'from', 'to', 'theme', 'concern', 'about'] as const;

/** A filter as the query of an address: empty, or from the question mark on. What is not part of a filter is left out. */
export function filterQuery(given: Readonly<Record<string, string | undefined>>, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const part of PARTS) {
    const value = given[part];
    if (value) query.set(part, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filter that an address's query holds; an address that somebody has changed by hand shows what waits. */
export function filterFrom(query: Readonly<Record<string, string>>): InboxFilter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const read = inboxFilterSchema.safeParse(given);
  return read.success ? read.data : { part: 'undone' };
}
