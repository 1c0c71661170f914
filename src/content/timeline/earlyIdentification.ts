import { promised } from './promised.ts';

/** Priority action 2 of the plan. */
export const earlyIdentification = [
  promised(
    'PA2',
    '2-1a',
    '2024-10',
    {
      en: 'Get the Graduated Approach, the steps of finding and meeting needs, used everywhere.',
      easy: 'Help every school to follow the same steps when a child needs help.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'A toolkit for schools was being rolled out, with a large push to follow in autumn 2025.',
      easy: 'Schools were getting new guides. More was to come in autumn 2025.',
    },
  ),
  promised(
    'PA2',
    '2-1b',
    '2024-12',
    {
      en: 'Send a team out to all settings, to help them spot needs early and act on them.',
      easy: 'Send experts to schools and nurseries to help them.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'Inclusion services had been redesigned, with more staff and groups in which schools learn from each other.',
      easy: 'There were more workers. Schools could learn from each other.',
    },
  ),
  promised(
    'PA2',
    '2-1c',
    '2024-11',
    {
      en: 'Finish the new Local Offer, and see how many people use it.',
      easy: 'Finish the new Local Offer. It is a website that lists help.',
    },
    {
      state: 'under-way',
      by: 'stocktake',
      en: 'The Local Offer had been reviewed. Work was under way so that it meets the law.',
      easy: 'People checked the website. They still worked to make it follow the law.',
    },
  ),
  promised(
    'PA2',
    '2-1d',
    '2025-01',
    {
      en: 'Have more health visitors, for SEND and for all families.',
      easy: 'Have more health visitors. They are nurses who help families with young children.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      also: 'stocktake',
      en: 'There is a new SEND health visiting team. Inspectors said that it helps earlier. They do not say how many other health visitors there are.',
      easy: 'There is a new team of health visitors. It helps earlier. We do not know about the other teams.',
    },
  ),
  promised('PA2', '2-1e', '2025-03', {
    en: 'Review how top-up money is shared out, so that support is fair and good.',
    easy: 'Check that extra money is shared in a fair way.',
  }),
  promised('PA2', '2-1f', '2025-01', {
    en: 'Review support in the early years: whether it works, whom it reaches, and how families get it.',
    easy: 'Check if help for very young children works.',
  }),
  promised(
    'PA2',
    '2-2a',
    '2024-09',
    {
      en: 'Plan a community educational psychology service together with parents and carers, including Bury2Gether.',
      easy: 'Plan with parents how experts in learning can help. They are called educational psychologists.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that the service has been redesigned and expanded. They do not say whether the joint plan was published.',
      easy: 'There are more of these experts now. We do not know if parents helped to plan it.',
    },
  ),
  promised(
    'PA2',
    '2-2b',
    '2024-10',
    {
      en: 'Offer training and advice from educational psychologists to schools, nurseries and community settings.',
      easy: 'Teach schools and nurseries more about learning.',
    },
    {
      state: 'under-way',
      by: 'monitoring',
      en: 'Inspectors said that the service guides professionals and trains school staff.',
      easy: 'Experts give advice and teach school workers.',
    },
  ),
];
