import { VARIANTS } from '../../src/content/locales.ts';
import { PROVE } from '../prove.ts';

/**
 * The variants every walk is made in: the original, its Easy Read, and one that is read from right to left. The others go
 * the same road with other words, and each of their pages is looked at in `languages.test.ts`.
 */
const MAIN = ['en', 'en-x-easyread', 'ur'] as const;
export const MAIN_VARIANTS = VARIANTS.filter(({ tag }) => MAIN.some((main) => main === tag));

/** All of them in the proof; else one, another from walk to walk, so that each is walked in by several. */
export const walkedIn = (sample: (typeof MAIN)[number]) => MAIN_VARIANTS.filter(({ tag }) => PROVE || tag === sample);
