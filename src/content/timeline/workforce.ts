import { promised } from './promised.ts';

/** Area for improvement 3 of the plan. */
export const workforce = [
  promised(
    'AI3',
    '9-1a',
    '2024-12',
    {
      en: 'List the training that there is on finding and meeting needs, and see how well it works.',
      easy: 'Make a list of training for workers. Check if it is good.',
    },
    {
      state: 'late',
      by: 'stocktake',
      en: 'In July 2025 work to take stock of the training was still under way.',
      easy: 'In July 2025 the list was not finished.',
    },
  ),
  promised(
    'AI3',
    '9-1b',
    '2025-01',
    {
      en: 'Write a strategy for how everyone who works with families is trained.',
      easy: 'Write a plan for how workers learn.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The strategy had been written. The plan to put it into action was still being made.',
      easy: 'The plan was written. People still had to start it.',
    },
  ),
  promised(
    'AI3',
    '9-1c',
    '2025-03',
    {
      en: 'Write a plan for learning and development across the partnership.',
      easy: 'Write a plan for lessons and training.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The plan was still being developed, so that it fits all groups of staff.',
      easy: 'People were still working on it.',
    },
  ),
];
