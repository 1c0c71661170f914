import type { AskedBreakdowns } from '../domain/indicator/breakdown.ts';

/**
 * Which questions say who a family is, in all surveys alike. Groups are put together where their own would always be too few to be
 * shown: ethnic groups by the headings of the government's list, with White British apart.
 */
export const ASKED_BREAKDOWNS: AskedBreakdowns = {
  town: { questions: ['town'], groups: {} },
  // Young people are asked from the age of 8 on.
  age: { questions: ['age'], groups: { '8-to-10': '5-to-10' } },
  need: { questions: ['needs'], groups: {} },
  support: { questions: ['support', 'plan'], groups: { 'has-plan': 'ehc-plan', 'no-plan': 'no-ehc-plan' } },
  'ethnic-group': {
    questions: ['ethnic-group'],
    groups: {
      'white-irish': 'white-other',
      'white-gypsy-or-irish-traveller': 'white-other',
      'white-roma': 'white-other',
      'mixed-white-and-black-caribbean': 'mixed',
      'mixed-white-and-black-african': 'mixed',
      'mixed-white-and-asian': 'mixed',
      'mixed-other': 'mixed',
      'asian-indian': 'asian',
      'asian-pakistani': 'asian',
      'asian-bangladeshi': 'asian',
      'asian-chinese': 'asian',
      'asian-other': 'asian',
      'black-african': 'black',
      'black-caribbean': 'black',
      'black-other': 'black',
      arab: 'other',
    },
  },
};
