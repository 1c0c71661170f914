import type { StaffGroup, StaffGroupItem } from '../../../contract/staff/groups.ts';
import { AGE_NAMES, THEME_NAMES } from '../names.ts';

/** What codes of group sessions are called on the staff side. */
export const WHO_NAMES: Readonly<Record<StaffGroup['who'], string>> = {
  changemakers: 'Changemakers',
  'school-council': 'School council',
  college: 'College group',
  'send-youth-group': 'SEND youth group',
  other: 'Another group',
};

export const KIND_NAMES: Readonly<Record<StaffGroupItem['kind'], string>> = {
  'hands-up': 'Hands up',
  line: 'Stand on the line',
  'card-sort': 'Card sort',
  'not-suitable': 'Card sort: it did not suit the group',
  'dot-votes': 'Dot votes',
  wall: 'Wall of ideas',
  drawing: 'Drawing',
  voice: 'Said aloud',
};

export const HEARING_NAMES: Readonly<Record<NonNullable<StaffGroupItem['spoken']>['hearing'], string>> = {
  expected: 'Not arrived yet',
  'to-transcribe': 'To be typed',
  'to-check': 'Typed, to be heard by somebody else',
  checked: 'Typed and checked',
  'no-sound': 'Cannot be heard',
};

export const ageName = (ages: StaffGroup['ages']): string => {
  switch (ages) {
    case 'mixed':
      return 'mixed ages';
    case '8-to-10':
      return 'ages 8 to 10';
    default:
      return `ages ${AGE_NAMES[ages]}`;
  }
};

const OPTIONS: Readonly<Record<string, string>> = {
  ...THEME_NAMES,
  yes: 'Yes',
  'mostly-yes': 'Mostly yes',
  'sort-of': 'Sort of',
  'mostly-no': 'Mostly no',
  no: 'No',
  'not-sure': 'Not sure',
  'prefer-not-to-say': 'Did not want to say',
  'not-taking-part': 'Did not take part',
};
export const optionName = (code: string): string => OPTIONS[code] ?? code;
