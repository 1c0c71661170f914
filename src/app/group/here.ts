import type { Words } from '../../i18n/translate.ts';

const HERE = 'group.here.';

/** The words of a group's page for what it is opened on, which is seldom a phone: they speak of a device. */
export function here(words: Words): Words {
  const own = Object.entries(words).filter(([key]) => key.startsWith(HERE));
  return { ...words, ...Object.fromEntries(own.map(([key, said]) => [key.slice(HERE.length), said])) };
}
