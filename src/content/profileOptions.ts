import type { Option } from '../domain/survey/survey.ts';

/** Age bands, never a date of birth. Cut at 11, 14, 16 and 18, where school stages and the plan's indicators change. */
export const AGE_BANDS: readonly Option[] = [
  { code: 'under-5', picture: '1F476' },
  { code: '5-to-10', picture: '1F9D2' },
  { code: '11-to-13', picture: '1F392' },
  { code: '14-to-15', picture: '1F4DA' },
  { code: '16-to-17', picture: '1F393' },
  { code: '18-to-25', picture: '1F9CD' },
];

/** The bands in which getting ready for adulthood is asked about: reviews must cover it from the age of 14. */
export const BANDS_FROM_14: readonly string[] = ['14-to-15', '16-to-17', '18-to-25'];

/** Where the people work whose work is with families. */
export const ROLES: readonly Option[] = [
  { code: 'early-years', picture: '1F9F8' },
  { code: 'school', picture: '1F3EB' },
  { code: 'college', picture: '1F393' },
  { code: 'health', picture: '1F3E5' },
  { code: 'social-care', picture: '1F91D' },
  { code: 'council-send', picture: '1F3DB' },
  { code: 'voluntary', picture: '1F49C' },
  { code: 'other', say: 60, picture: '270F' },
];

/** Who gave the answers: proxies agree well on facts and poorly on feelings, so a result says how many there were. */
export const ANSWERED_BY: readonly Option[] = [
  { code: 'myself', picture: '1F64B' },
  { code: 'with-help', picture: '1F9D1-200D-1F91D-200D-1F9D1' },
  { code: 'for-someone-else', picture: '270D' },
];

/** The four broad areas of need in the SEND Code of Practice (2015). */
export const AREAS_OF_NEED: readonly Option[] = [
  { code: 'communication-and-interaction', picture: '1F5E3' },
  { code: 'cognition-and-learning', picture: '1F4DA' },
  { code: 'social-emotional-mental-health', picture: '2764' },
  { code: 'sensory-or-physical', picture: '1F9BB' },
  { code: 'something-else', say: 60, picture: '270F' },
];

/** The Government Statistical Service's list for England, as used in the 2021 Census. It has no Jewish category: see religion. */
export const ETHNIC_GROUPS: readonly Option[] = [
  { code: 'white-british', picture: '1F30D' },
  { code: 'white-irish', picture: '1F30D' },
  { code: 'white-gypsy-or-irish-traveller', picture: '1F30D' },
  { code: 'white-roma', picture: '1F30D' },
  { code: 'white-other', picture: '1F30D' },
  { code: 'mixed-white-and-black-caribbean', picture: '1F30E' },
  { code: 'mixed-white-and-black-african', picture: '1F30D' },
  { code: 'mixed-white-and-asian', picture: '1F30F' },
  { code: 'mixed-other', picture: '1F5FA' },
  { code: 'asian-indian', picture: '1F30F' },
  { code: 'asian-pakistani', picture: '1F30F' },
  { code: 'asian-bangladeshi', picture: '1F30F' },
  { code: 'asian-chinese', picture: '1F30F' },
  { code: 'asian-other', picture: '1F30F' },
  { code: 'black-african', picture: '1F30D' },
  { code: 'black-caribbean', picture: '1F30E' },
  { code: 'black-other', picture: '1F5FA' },
  { code: 'arab', picture: '1F30D' },
  { code: 'other', say: 60, picture: '270F' },
];

export const RELIGIONS: readonly Option[] = [
  { code: 'none', picture: '274C' },
  { code: 'buddhist', picture: '2638' },
  { code: 'christian', picture: '271D' },
  { code: 'hindu', picture: '1F549' },
  { code: 'jewish', picture: '2721' },
  { code: 'muslim', picture: '262A' },
  { code: 'sikh', picture: '1FAAF' },
  { code: 'other', say: 60, picture: '270F' },
];

/** Bury's six towns: the broadest answer that still shows who has not been heard. Never a postcode. */
export const TOWNS: readonly Option[] = [
  { code: 'bury', picture: '1F6CD' },
  { code: 'prestwich', picture: '1F333' },
  { code: 'radcliffe', picture: '1F3F0' },
  { code: 'ramsbottom', picture: '1F682' },
  { code: 'tottington', picture: '1F3DE' },
  { code: 'whitefield', picture: '1F68A' },
  { code: 'outside', picture: '1F5FA' },
];

export const HOME_LANGUAGES: readonly Option[] = [
  { code: 'english', picture: 'letter-0041' },
  { code: 'urdu', picture: 'letter-0679' },
  { code: 'punjabi', picture: 'letter-0A2A' },
  { code: 'pahari', picture: 'letter-067E' },
  { code: 'polish', picture: 'letter-0141' },
  { code: 'arabic', picture: 'letter-0636' },
  { code: 'persian', picture: 'letter-06AF' },
  { code: 'pashto', picture: 'letter-069A' },
  { code: 'yiddish', picture: 'letter-05F2' },
  { code: 'hebrew', picture: 'letter-05D0' },
  { code: 'british-sign-language', picture: '1F450' },
  { code: 'other', say: 60, picture: '270F' },
];

export const HEARD_ABOUT_US: readonly Option[] = [
  { code: 'school', picture: '1F3EB' },
  { code: 'family-hub', picture: '1F46A' },
  { code: 'health-or-care-worker', picture: '1F9D1-200D-2695-FE0F' },
  { code: 'bury2gether', picture: '1F9D1-200D-1F91D-200D-1F9D1' },
  { code: 'community-or-faith-group', picture: '1F465' },
  { code: 'friend-or-family', picture: '1F4AC' },
  { code: 'online', picture: '1F4F1' },
  { code: 'other', say: 60, picture: '270F' },
];
