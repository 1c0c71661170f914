import type { Theme } from '../domain/said-doing/theme.ts';

/** A picture for each theme, OpenMoji: no two alike, so that one can be chosen without reading. */
export const THEME_PICTURES: Readonly<Record<Theme, string>> = {
  'being-listened-to': '1F442',
  information: '1F4F0',
  waiting: '23F3',
  'early-help': '1F331',
  'assessment-and-plans': '1F4CB',
  'school-support': '1F91D',
  'school-places': '1F3EB',
  'attendance-and-exclusion': '1F6AA',
  health: '1FA7A',
  'mental-health': '2764',
  'moving-on': '1F392',
  'growing-up': '1F393',
  transport: '1F68C',
  'short-breaks-and-activities': '26BD',
  'money-and-benefits': '1F4B7',
  'staff-and-training': '1F9D1-200D-1F3EB',
  'something-else': '270F',
};
