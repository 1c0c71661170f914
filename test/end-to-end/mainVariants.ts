import { VARIANTS } from '../../src/content/locales.ts';

/**
 * The variants every walk is made in: the original, its Easy Read, and one that is read from right to left. The others go
 * the same road with other words, and each of their pages is looked at in `languages.test.ts`.
 */
export const MAIN_VARIANTS = VARIANTS.filter(({ tag }) => ['en', 'en-x-easyread', 'ur'].includes(tag));
