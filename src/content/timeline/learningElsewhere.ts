import { promised } from './promised.ts';

/** Area for improvement 2 of the plan. */
export const learningElsewhere = [
  promised(
    'AI2',
    '8-1a',
    '2024-12',
    {
      en: 'Finish the strategy for alternative provision and education otherwise than at school (EOTAS).',
      easy: 'Finish the plan for children who learn outside school.',
    },
    {
      state: 'late',
      by: 'stocktake',
      en: 'In July 2025 the strategy was still a draft, to be finished and published.',
      easy: 'In July 2025 the plan was not finished.',
    },
  ),
  promised(
    'AI2',
    '8-1b',
    '2024-06',
    {
      en: 'Have one overview of who is placed where, what is bought and how good it is.',
      easy: 'Know where each child learns and how good the place is.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'Good oversight of placements was in place, with training for the people who do it.',
      easy: 'People check the places well now.',
    },
  ),
  promised(
    'AI2',
    '8-1c',
    '2024-09',
    {
      en: 'Make the EOTAS policy together with families, and agree it.',
      easy: 'Make the rules for learning outside school. Make them with families.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'The policy was made together and formally approved. The letter does not say whether families find it easy to understand.',
      easy: 'The new rules were agreed.',
    },
  ),
  promised(
    'AI2',
    '8-1d',
    '2025-03',
    {
      en: 'Decide on new EOTAS packages, and look again at old ones, in a better way.',
      easy: 'Decide in a better way who learns outside school.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'A panel of several agencies looks at every request. Reviewing the older packages was a next step.',
      easy: 'A group of people looks at each request. Old cases were still to be checked.',
    },
  ),
  promised('AI2', '8-2a', '2024-09', {
    en: 'Work out what alternative provision children need.',
    easy: 'Find out what places children need outside school.',
  }),
  promised('AI2', '8-2b', '2024-09', {
    en: 'Renew the contracts, and list new providers in the directory.',
    easy: 'Find new places and put them on the list.',
  }),
];
