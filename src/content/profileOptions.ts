import type { Option } from '../domain/survey/survey.ts';

/** Age bands, never a date of birth. Cut at 11, 14, 16 and 18, where school stages and the plan's indicators change. */
export const AGE_BANDS: readonly Option[] = [
  { code: 'under-5' },
  { code: '5-to-10' },
  { code: '11-to-13' },
  { code: '14-to-15' },
  { code: '16-to-17' },
  { code: '18-to-25' },
];

/** The bands in which getting ready for adulthood is asked about: reviews must cover it from the age of 14. */
export const BANDS_FROM_14: readonly string[] = ['14-to-15', '16-to-17', '18-to-25'];

/** Who gave the answers: proxies agree well on facts and poorly on feelings, so a result says how many there were. */
export const ANSWERED_BY: readonly Option[] = [{ code: 'myself' }, { code: 'with-help' }, { code: 'for-someone-else' }];

/** The four broad areas of need in the SEND Code of Practice (2015). */
export const AREAS_OF_NEED: readonly Option[] = [
  { code: 'communication-and-interaction' },
  { code: 'cognition-and-learning' },
  { code: 'social-emotional-mental-health' },
  { code: 'sensory-or-physical' },
  { code: 'something-else', say: 60 },
];

/** The Government Statistical Service's list for England, as used in the 2021 Census. It has no Jewish category: see religion. */
export const ETHNIC_GROUPS: readonly Option[] = [
  { code: 'white-british' },
  { code: 'white-irish' },
  { code: 'white-gypsy-or-irish-traveller' },
  { code: 'white-roma' },
  { code: 'white-other' },
  { code: 'mixed-white-and-black-caribbean' },
  { code: 'mixed-white-and-black-african' },
  { code: 'mixed-white-and-asian' },
  { code: 'mixed-other' },
  { code: 'asian-indian' },
  { code: 'asian-pakistani' },
  { code: 'asian-bangladeshi' },
  { code: 'asian-chinese' },
  { code: 'asian-other' },
  { code: 'black-african' },
  { code: 'black-caribbean' },
  { code: 'black-other' },
  { code: 'arab' },
  { code: 'other', say: 60 },
];

export const RELIGIONS: readonly Option[] = [
  { code: 'none' },
  { code: 'buddhist' },
  { code: 'christian' },
  { code: 'hindu' },
  { code: 'jewish' },
  { code: 'muslim' },
  { code: 'sikh' },
  { code: 'other', say: 60 },
];

/** Bury's six towns: the broadest answer that still shows who has not been heard. Never a postcode. */
export const TOWNS: readonly Option[] = [
  { code: 'bury' },
  { code: 'prestwich' },
  { code: 'radcliffe' },
  { code: 'ramsbottom' },
  { code: 'tottington' },
  { code: 'whitefield' },
  { code: 'outside' },
];

export const HOME_LANGUAGES: readonly Option[] = [
  { code: 'english' },
  { code: 'urdu' },
  { code: 'punjabi' },
  { code: 'pahari' },
  { code: 'polish' },
  { code: 'arabic' },
  { code: 'persian' },
  { code: 'pashto' },
  { code: 'yiddish' },
  { code: 'hebrew' },
  { code: 'british-sign-language' },
  { code: 'other', say: 60 },
];

export const HEARD_ABOUT_US: readonly Option[] = [
  { code: 'school' },
  { code: 'family-hub' },
  { code: 'health-or-care-worker' },
  { code: 'bury2gether' },
  { code: 'community-or-faith-group' },
  { code: 'friend-or-family' },
  { code: 'online' },
  { code: 'other', say: 60 },
];
