import { promised } from './promised.ts';

/** Priority action 1 of the plan. */
export const strategy = [
  promised(
    'PA1',
    '1-1a',
    '2024-10',
    { en: 'Put the SEND strategy on one page that is easy to read.', easy: 'Write the big plan on one page.' },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The letter says that the vision was made together and formally approved. It does not speak of the one page.',
      easy: 'People agreed on the main ideas. We do not know about the one page.',
    },
  ),
  promised(
    'PA1',
    '1-1b',
    '2024-12',
    {
      en: 'Work out with Bury2Gether how families’ feedback is gathered, so that the Board uses it to judge progress.',
      easy: 'Find a way for parents to tell leaders what they think.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'Ways such as “You said, We are Doing” were in place. A survey of children and families was still to come.',
      easy: 'There were new ways to say what you think. A survey was still to come.',
    },
  ),
  promised(
    'PA1',
    '1-1c',
    '2024-06',
    {
      en: 'Make it clear who oversees the changes, and who steps in when something goes wrong.',
      easy: 'Make it clear who is in charge of the changes.',
    },
    {
      state: 'kept',
      by: 'monitoring',
      also: 'scrutiny',
      en: 'The Board first met on 17 June 2024 and meets monthly. Its papers are on the Local Offer. Inspectors found oversight stronger.',
      easy: 'A group of leaders meets every month. Inspectors said this works better now.',
    },
  ),
  promised(
    'PA1',
    '1-1d',
    '2024-08',
    {
      en: 'Review how quality is checked, and build a good set of figures to track progress.',
      easy: 'Check the work better. Use good numbers to see what changes.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      also: 'stocktake',
      en: 'In July 2025 the figures still had to get better. In March 2026 inspectors said that figures are used well.',
      easy: 'In 2025 the numbers were not good enough. In 2026 they were used well.',
    },
  ),
  promised(
    'PA1',
    '1-1e',
    '2024-11',
    {
      en: 'Explain the strategy to everyone: professionals, children and families.',
      easy: 'Explain the big plan to everyone.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that parents and carers do not understand well enough what is changing.',
      easy: 'Parents still do not understand the changes well enough.',
    },
  ),
];
