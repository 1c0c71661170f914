import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: waits. S1: 3.1c. S0: hub of Greater Manchester, parents’ wish for news. S2: waits still long. */
export const autismAndAdhdWaits: Entry = {
  id: 'autism-and-adhd-waits',
  themes: ['waiting', 'health'],
  priority: 'PA3',
  ages: ['under-5', '5-to-10', '11-to-13', '14-to-15', '16-to-17'],
  needs: ['communication-and-interaction', 'social-emotional-mental-health'],
  status: 'doing',
  owner: 'NHS Greater Manchester',
  due: '2024-12',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Waiting for an autism or ADHD assessment',
      said: 'Inspectors found in February 2024 that children over five waited up to 15 months for an autism or ADHD assessment. Children under five waited six months on average for autism. After a diagnosis there was a 13-month wait for a medication appointment. This damaged parents’ trust.',
      doing:
        'The plan is to look again at each step of the assessment for children under and over five, and to cut the waits. The partnership takes part in the “neurodevelopmental hub” of Greater Manchester.',
      changed: 'There is a new Neurodiversity Hub with help for families. Waits for an assessment are still long.',
      updates: {
        'july-2025':
          'Leaders said that Bury takes part in the Greater Manchester hub. Parents and carers wanted clearer news about it. More work was needed to explain the long waits.',
        'may-2026':
          'Inspectors said that children still wait a long time for an ADHD or autism assessment. Families and professionals were left unsure what comes next and what other support there is.',
      },
    },
    'en-x-easyread': {
      title: 'Waiting to find out about autism or ADHD',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Children waited too long to find out about autism or ADHD. ADHD makes it hard to sit still or pay attention. Some children waited more than a year. Then they waited again for medicine. Parents lost trust.',
      doing:
        'The NHS is trying to make the waits shorter. The NHS is the health service. Bury works with the rest of Greater Manchester on this.',
      changed: 'There is a new place to get help. It is called the Neurodiversity Hub. The waits are still long.',
      updates: {
        'july-2025': 'Parents wanted clearer news. Leaders must explain the long waits better.',
        'may-2026': 'Inspectors came back. Children still wait a long time. Families do not always know what happens next.',
      },
    },
  },
  reviewed: [],
};
