import { promised } from './promised.ts';

/** Priority action 4 of the plan. */
export const adulthood = [
  promised(
    'PA4',
    '4-1a',
    '2024-10',
    {
      en: 'Find out what young people need and what there is in Bury, with them and their parents and carers.',
      easy: 'Find out what young people need. Find out what help there is.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'What there is had been mapped and checked, so that decisions on services can build on it.',
      easy: 'People made a list of the help there is.',
    },
  ),
  promised(
    'PA4',
    '4-1b',
    '2024-09',
    {
      en: 'Put information on adult life and on Higher Education on the Local Offer.',
      easy: 'Put information about adult life and university on the Local Offer. It is a website.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The pages on preparing for adulthood were new, with factsheets. The letter does not speak of Higher Education.',
      easy: 'There were new pages about adult life. We do not know about university.',
    },
  ),
  promised(
    'PA4',
    '4-1c',
    '2024-12',
    {
      en: 'Have every EHC plan deal with adult life from the age of 14.',
      easy: 'Talk about adult life in every EHC plan from age 14. It is a plan for help.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that new plans do this better, mostly from Year 9. Older plans vary.',
      easy: 'New plans are better. Old plans are not always good.',
    },
  ),
  promised(
    'PA4',
    '4-1d',
    '2024-09',
    {
      en: 'Set up support into work, training, apprenticeships and supported internships.',
      easy: 'Help young people into work or training.',
    },
    {
      state: 'kept',
      by: 'monitoring',
      also: 'stocktake',
      en: 'A team for preparing for adulthood is in place. Inspectors praised the careers service. The team still has too few people.',
      easy: 'There is a team that helps. It needs more people.',
    },
  ),
  promised(
    'PA4',
    '4-1e',
    '2025-02',
    {
      en: 'Make the pathway into adult life part of everyday work.',
      easy: 'Make clear steps into adult life. Use them every day.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that there is a pathway, made together, for young people aged 16. Those with less urgent needs get less support.',
      easy: 'There are clear steps now. Some young people still get less help.',
    },
  ),
];
