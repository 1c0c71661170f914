import { promised } from './promised.ts';

/** Priority action 5 of the plan. */
export const transitions = [
  promised(
    'PA5',
    '5-1a',
    '2024-09',
    {
      en: 'Use one computer system, 6into7, for every child’s move from primary to secondary school.',
      easy: 'Use one computer system to tell the new school about a child. It is called 6into7.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'All primary schools put information into it, and secondary schools use it.',
      easy: 'All primary schools use it. Secondary schools look at it too.',
    },
  ),
  promised(
    'PA5',
    '5-1b',
    '2025-03',
    {
      en: 'Write guides to good moves together with parents and carers.',
      easy: 'Write guides about good moves. Write them with parents.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      also: 'stocktake',
      en: 'There is a guide to school moves for parents and carers. In July 2025 the guide for schools was still to take in health and care.',
      easy: 'There is a guide for parents. The guide for schools still needed work in 2025.',
    },
  ),
  promised('PA5', '5-1c', '2025-05', {
    en: 'Use 6into7 for other moves too: into primary school, to college and into adult life.',
    easy: 'Use 6into7 for other moves too. It is a computer system.',
  }),
  promised(
    'PA5',
    '5-1d',
    '2025-05',
    {
      en: 'Make a better pathway from SEND health visitors to school nurses.',
      easy: 'Make the change from health visitor to school nurse easier.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'The two services have agreed rules for how they hand over.',
      easy: 'There are clear rules for this now.',
    },
  ),
  promised(
    'PA5',
    '5-1e',
    '2024-09',
    {
      en: 'Hold joint meetings for children who are helped by several nurses and health teams.',
      easy: 'Health teams meet and talk about children they all help.',
    },
    {
      state: 'kept',
      by: 'stocktake',
      en: 'The joint meetings are fully running.',
      easy: 'The meetings happen now.',
    },
  ),
  promised('PA5', '5-1f', '2024-09', {
    en: 'Have all health services begin to talk about adult health services at the age of 14.',
    easy: 'Health workers start to talk about adult services at age 14.',
  }),
];
