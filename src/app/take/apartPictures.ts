import type { ApartCode } from '../../domain/survey/survey.ts';

/** The ways of answering set apart mean the same on every page, so they look the same. OpenMoji. */
export const APART_PICTURES: Readonly<Record<ApartCode, string>> = {
  'dont-know': '1F937',
  'does-not-apply': '1F645',
  'prefer-not-to-say': '1F910',
};
