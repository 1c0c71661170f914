import { promised } from './promised.ts';

/** Priority action 3 of the plan. */
export const waiting = [
  promised(
    'PA3',
    '3-1a',
    '2024-12',
    {
      en: 'Go through every step of speech, language and communication help, and plan for shorter waits.',
      easy: 'Make the wait for help with talking shorter.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that waits for a first assessment are much shorter, and that waits for more therapy are still long.',
      easy: 'The wait for the first visit is much shorter. The wait for more therapy is still long.',
    },
  ),
  promised(
    'PA3',
    '3-1b',
    '2024-12',
    {
      en: 'Go through every step of seeing a community paediatrician, and plan for shorter waits.',
      easy: 'Make the wait for a children’s doctor shorter.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that the most complex health needs come first, and that children who may be neurodivergent wait longer.',
      easy: 'Children with complex health needs are seen first. Other children still wait a long time.',
    },
  ),
  promised(
    'PA3',
    '3-1c',
    '2024-12',
    {
      en: 'Go through every step of autism and ADHD assessments, under and over five, and plan for shorter waits.',
      easy: 'Make the wait to find out about autism or ADHD shorter. ADHD makes it hard to pay attention.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that children still wait a long time for an ADHD or autism assessment.',
      easy: 'Children still wait a long time.',
    },
  ),
  promised('PA3', '3-1d', '2024-12', {
    en: 'Start a profiling toolkit that gives advice by need, also while a child waits.',
    easy: 'Give families advice that fits what their child needs.',
  }),
  promised(
    'PA3',
    '3-1e',
    // The plan says September to December 2024.
    '2024-12',
    {
      en: 'Use more of the help that research has shown to work, at all ages.',
      easy: 'Use more kinds of help that are known to work.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that screening tools are part of everyday health visiting. Some families get ten weeks of one-to-one support.',
      easy: 'Health visitors use new checks. Some families get help for ten weeks.',
    },
  ),
  promised('PA3', '3-1f', '2024-09', {
    en: 'Show openly how many children wait, every quarter, also on the Local Offer.',
    easy: 'Show everyone how many children are waiting.',
  }),
  promised(
    'PA3',
    '3-1g',
    '2025-03',
    {
      en: 'Set up ADHD and autism assessments for people aged 18 to 25.',
      easy: 'Help people aged 18 to 25 to find out about autism or ADHD. ADHD makes it hard to pay attention.',
    },
    {
      state: 'kept',
      by: 'monitoring',
      also: 'stocktake',
      en: 'In July 2025 the report on the consultation was still to come. In March 2026 the assessments were in place.',
      easy: 'It was not ready in July 2025. It was there in 2026.',
    },
  ),
  promised('PA3', '3-2a', '2024-10', {
    en: 'Ask children and families what would help them while they wait.',
    easy: 'Ask families what helps while they wait.',
  }),
  promised(
    'PA3',
    '3-2b',
    // The plan says September to December 2024.
    '2024-12',
    {
      en: 'Offer more online pages of advice, QR codes, and printed copies for the Orthodox Jewish community.',
      easy: 'Give more advice online and on paper.',
    },
  ),
];
