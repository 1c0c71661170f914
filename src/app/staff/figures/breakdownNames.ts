import { type Breakdown, NOT_SAID, PREFER_NOT } from '../../../domain/indicator/breakdown.ts';
import { AGE_NAMES, channelName, formatName, languageName, NEED_NAMES } from '../names.ts';

export const BREAKDOWN_NAMES: Readonly<Record<Breakdown, string>> = {
  place: 'Place',
  town: 'Town',
  channel: 'Channel',
  language: 'Language',
  format: 'Format',
  age: 'Age of the child or young person',
  need: 'Area of need',
  support: 'Support',
  'ethnic-group': 'Ethnic group',
};

const SUPPORT: Readonly<Record<string, string>> = {
  'ehc-plan': 'EHC plan',
  'sen-support': 'SEN support',
  'being-assessed': 'Being assessed for a plan',
  'plan-refused': 'Asked for a plan and did not get one',
  'no-support': 'No extra support yet',
  'no-ehc-plan': 'No EHC plan',
};

const ETHNIC_GROUPS: Readonly<Record<string, string>> = {
  'white-british': 'White British',
  'white-other': 'White, any other',
  mixed: 'Mixed',
  asian: 'Asian',
  black: 'Black',
  other: 'Any other',
};

const TOWNS: Readonly<Record<string, string>> = { outside: 'Outside Bury' };
const NEEDS: Readonly<Record<string, string>> = { ...NEED_NAMES, 'something-else': 'Something else' };
const APART: Readonly<Record<string, string>> = { [PREFER_NOT]: 'Preferred not to say', 'dont-know': 'Did not know' };
/** What is not asked for is left out of the link, and what is asked for is passed by. */
const NONE: Readonly<Partial<Record<Breakdown, string>>> = { place: 'No place in the link' };

/** A group of a breakdown in words. @param places names by code. */
export function groupName(breakdown: Breakdown, value: string, places: Readonly<Record<string, string>>): string {
  if (value === NOT_SAID) return NONE[breakdown] ?? 'Not asked, or passed by';
  return APART[value] ?? named(breakdown, value, places);
}

function named(breakdown: Breakdown, value: string, places: Readonly<Record<string, string>>): string {
  switch (breakdown) {
    case 'place':
      return places[value] ?? value;
    case 'channel':
      return channelName(value);
    case 'language':
      return languageName(value);
    case 'format':
      return formatName(value);
    case 'town':
      return TOWNS[value] ?? capital(value);
    case 'age':
      return AGE_NAMES[value as keyof typeof AGE_NAMES] ?? value;
    case 'need':
      return NEEDS[value] ?? value;
    case 'support':
      return SUPPORT[value] ?? value;
    case 'ethnic-group':
      return ETHNIC_GROUPS[value] ?? value;
    default:
      return breakdown satisfies never;
  }
}

/** Those who told nothing come last, ages go up, all else goes by name. */
export function inOrder<Row extends { readonly value: string }>(
  breakdown: Breakdown,
  rows: readonly Row[],
  places: Readonly<Record<string, string>>,
): readonly Row[] {
  const rank = ({ value }: Row): number => {
    if (value === NOT_SAID) return 200;
    if (APART[value] !== undefined) return 100;
    return breakdown === 'age' ? Object.keys(AGE_NAMES).indexOf(value) : 0;
  };
  const name = ({ value }: Row): string => groupName(breakdown, value, places);
  return rows.toSorted((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other), 'en'));
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
