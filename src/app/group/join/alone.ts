import type { Words } from '../../../i18n/translate.ts';
import { insteadOf } from '../../insteadOf.ts';

/** The words of a group's page for one person alone: where they differ, what is said to one takes the place of what is said to a group. */
export const alone = (words: Words): Words => insteadOf(words, 'join.alone.', 'group.');
