import { promised } from './promised.ts';

/** Priority action 6 of the plan. */
export const plans = [
  promised('PA6', '6-1a', '2024-09', {
    en: 'Get professionals’ advice for EHC plans in time, most of all from social care, through a better portal.',
    easy: 'Get experts’ advice for EHC plans in time. An EHC plan says what help a child must get.',
  }),
  promised(
    'PA6',
    '6-1b',
    '2024-08',
    {
      en: 'Review how the quality of EHC plans is checked, by one agency and by several together.',
      easy: 'Check if EHC plans are good. An EHC plan says what help a child must get.',
    },
    {
      state: 'kept',
      by: 'monitoring',
      en: 'Inspectors said that plans are now checked in tiers, and that services learn together from these checks.',
      easy: 'Plans are checked in a better way now.',
    },
  ),
  promised(
    'PA6',
    '6-1c',
    '2025-01',
    {
      en: 'Review how children’s and young people’s voices are heard in their plans and reviews.',
      easy: 'Put children’s own words into their plans.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that newer plans carry children’s voices more clearly. Older plans often hold outdated information.',
      easy: 'New plans show better what children say. Old plans do not always.',
    },
  ),
  promised(
    'PA6',
    '6-1d',
    '2024-12',
    {
      en: 'Train people to write good EHC plans with clear aims.',
      easy: 'Teach people to write good plans.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'All SEND officers had been trained, and there was a new template for plans.',
      easy: 'The people who write plans had lessons.',
    },
  ),
  promised(
    'PA6',
    '6-2a',
    '2025-01',
    {
      en: 'See that there are enough people for new plans and for reviews, and work off the backlog.',
      easy: 'Have enough people to write and check plans.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that there are more case workers. The backlog of reviews is shrinking, but slowly.',
      easy: 'There are more workers. Many plans are still too old.',
    },
  ),
  promised('PA6', '6-2b', '2024-12', {
    en: 'Train SEN coordinators in schools to ask for assessments and to hold reviews that centre on the child.',
    easy: 'Teach schools how to hold good review meetings. People check a plan in a review.',
  }),
];
