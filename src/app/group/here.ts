import type { Words } from '../../i18n/translate.ts';
import { insteadOf } from '../insteadOf.ts';

/** The words of a group's page for what it is opened on, which is seldom a phone: they speak of a device. */
export const here = (words: Words): Words => insteadOf(words, 'group.here.');
