import type { Age, Need, Status } from '../../domain/said-doing/entry.ts';
import type { Theme } from '../../domain/said-doing/theme.ts';
import type { Respondent } from '../../domain/survey/survey.ts';

/** As families read them (`locales/en`, held to it by a test): one name for a theme on every page. */
export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  'being-listened-to': 'Being listened to',
  information: 'Knowing what there is',
  waiting: 'Waiting',
  'early-help': 'Help early on',
  'assessment-and-plans': 'Assessments, plans and reviews',
  'school-support': 'Support in nursery, school or college',
  'school-places': 'Finding the right place',
  'attendance-and-exclusion': 'Attendance and being excluded',
  health: 'Health services',
  'mental-health': 'Feelings and mental health',
  'moving-on': 'Moving to the next setting',
  'growing-up': 'Growing up',
  transport: 'Getting there',
  'short-breaks-and-activities': 'Short breaks and activities',
  'money-and-benefits': 'Money and benefits',
  'staff-and-training': 'What staff know',
  'something-else': 'Something else',
};

/** What codes are called on the staff side. */
export const RESPONDENT_NAMES: Readonly<Record<Respondent, string>> = {
  parent: 'Parents and carers',
  'young-person': 'Children and young people',
  professional: 'Professionals',
  anyone: 'Not said',
};

export const AGE_NAMES: Readonly<Record<Age, string>> = {
  'under-5': 'Under 5',
  '5-to-10': '5 to 10',
  '11-to-13': '11 to 13',
  '14-to-15': '14 to 15',
  '16-to-17': '16 to 17',
  '18-to-25': '18 to 25',
};

export const NEED_NAMES: Readonly<Record<Need, string>> = {
  'communication-and-interaction': 'Communication and interaction',
  'cognition-and-learning': 'Cognition and learning',
  'social-emotional-mental-health': 'Social, emotional and mental health',
  'sensory-or-physical': 'Sensory or physical',
};

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  heard: 'Heard',
  planned: 'Planned',
  doing: 'Doing',
  done: 'Done',
  cannot: 'Cannot be done',
};

const CHANNELS: Readonly<Record<string, string>> = {
  'own-phone': 'Own phone',
  'hub-tablet': 'Hub tablet',
  group: 'Group',
  paper: 'Paper',
  'plain-page': 'Plain page',
};
export const channelName = (channel: string): string => CHANNELS[channel] ?? channel;

const FORMATS: Readonly<Record<string, string>> = { standard: 'Standard', 'easy-read': 'Easy Read' };
export const formatName = (format: string): string => FORMATS[format] ?? format;

/** What browsers have no name for, or another than is used here. */
const LANGUAGES: Readonly<Record<string, string>> = { phr: 'Pahari-Pothwari', und: 'Another language, or not sure' };
const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });
/** @param tag BCP 47, such as `zh-Hant`. */
export const languageName = (tag: string): string => LANGUAGES[tag] ?? languages.of(tag) ?? tag;

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** @param day ISO date. */
export const dayText = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
