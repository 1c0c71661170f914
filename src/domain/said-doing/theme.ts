/**
 * What families' words are about. A closed list, so that what is said can be counted over years; its words are in
 * `app.json` under `themes`, in every language.
 */
export const THEMES = [
  'being-listened-to',
  'information',
  'waiting',
  'early-help',
  'assessment-and-plans',
  'school-support',
  'school-places',
  'attendance-and-exclusion',
  'health',
  'mental-health',
  'moving-on',
  'growing-up',
  'transport',
  'short-breaks-and-activities',
  'money-and-benefits',
  'staff-and-training',
  'something-else',
] as const;
export type Theme = (typeof THEMES)[number];
