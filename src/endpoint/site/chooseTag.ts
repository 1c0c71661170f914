import { parseAccept } from 'hono/utils/accept';

/**
 * Which variant of a page to send: the one that the address names, else the first of the reader's languages that there
 * is (RFC 4647 lookup: `ur-PK` finds `ur`), else English, else whatever there is.
 *
 * @param tags not empty. Formats such as `en-x-easyread` are chosen by address only; no browser asks for them.
 */
export function chooseTag(lang: string | undefined, acceptLanguage: string | undefined, tags: readonly string[]): string {
  if (lang !== undefined && tags.includes(lang)) return lang;
  for (const { type, q } of parseAccept(acceptLanguage ?? '')) {
    if (q === 0) continue;
    for (let range = type.toLowerCase(); range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      const found = tags.find((tag) => tag.toLowerCase() === range);
      if (found !== undefined) return found;
    }
  }
  return tags.includes('en') ? 'en' : (tags[0] ?? 'en');
}
