import { languageName } from '../names.ts';

/** What a way to read is called in English. @param tag such as `ur` or `en-x-easyread`. */
export const readingName = (tag: string): string =>
  tag.endsWith('-x-easyread') ? `${languageName(tag.replace(/-x-.*$/, ''))}, Easy Read` : languageName(tag);
