import type { Words } from '../../../i18n/translate.ts';

const ALONE = 'join.alone.';

/** The words of a group's page for one person alone: where they differ, what is said to one takes the place of what is said to a group. */
export function alone(words: Words): Words {
  const own = Object.entries(words).filter(([key]) => key.startsWith(ALONE));
  return { ...words, ...Object.fromEntries(own.map(([key, said]) => [`group.${key.slice(ALONE.length)}`, said])) };
}
