import { promised } from './promised.ts';

/** Area for improvement 1 of the plan. */
export const communication = [
  promised(
    'AI1',
    '7-1a',
    '2024-09',
    {
      en: 'Review how the SEND partnership speaks with people, and publish a timeline for change.',
      easy: 'Talk better with families. Show what will happen and when.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'There were new communication posts, a working group and an interim strategy. The letter does not speak of the timeline.',
      easy: 'There were new people for this work. We do not know about the list of dates.',
    },
  ),
  promised(
    'AI1',
    '7-1b',
    '2024-12',
    {
      en: 'Write a SEND Communication Strategy and publish it on the Local Offer.',
      easy: 'Write a plan for how to talk with families. Show it to everyone.',
    },
    {
      state: 'late',
      by: 'stocktake',
      en: 'In July 2025 there was an interim strategy. The full one was still to be published.',
      easy: 'In July 2025 the full plan was not out yet.',
    },
  ),
  promised(
    'AI1',
    '7-2a',
    '2024-09',
    {
      en: 'Finish the new Local Offer, keep it up to date, and see how it is used.',
      easy: 'Finish the new Local Offer and keep it fresh. It is a website that lists help.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The Local Offer was updated regularly. Work was under way so that it meets the law.',
      easy: 'The website had news more often. People still worked on it.',
    },
  ),
  promised('AI1', '7-2b', '2024-09', {
    en: 'See that parents and carers understand the new transport policy.',
    easy: 'Help parents understand the new rules for getting to school.',
  }),
];
