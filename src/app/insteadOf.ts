import type { Words } from '../i18n/translate.ts';

/** Words in which those below `prefix` take the place of those below `of`: of another thing in another hand, or of one person and not of many. */
export function insteadOf(words: Words, prefix: string, of = ''): Words {
  const own = Object.entries(words).filter(([key]) => key.startsWith(prefix));
  return { ...words, ...Object.fromEntries(own.map(([key, said]) => [of + key.slice(prefix.length), said])) };
}
