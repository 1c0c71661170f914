import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: needs not identified early, graduated approach not understood. S1: 2.1a to 2.1d. S0, S3, S2: news. */
export const needsSpottedEarly: Entry = {
  id: 'needs-spotted-early',
  themes: ['early-help', 'school-support', 'health'],
  priority: 'PA2',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council and NHS Greater Manchester',
  due: '2025-01',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'september-2025', day: NEWS.scrutiny },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.scrutiny, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Spotting needs early',
      said: 'Inspectors found in February 2024 that many children’s needs were not spotted early or in the right way. Schools used the “graduated approach”, the steps of finding and meeting needs, in different ways. Health visitors were stretched.',
      doing:
        'The plan is one way of working for all settings, with the Graduated Approach toolkit to help schools. A team is to go out to schools and nurseries, and there are to be more SEND health visitors.',
      changed: 'There is a new SEND health visiting team, and health visitors use screening tools as a matter of course.',
      updates: {
        'july-2025':
          'The toolkit for schools was being rolled out. A SEND health visiting service had been set up with money from the council, and families spoke very well of it.',
        'september-2025':
          'In September 2025 the council said that a new offer for all schools, built on the graduated approach, was about to start.',
        'may-2026':
          'Inspectors said that needs are found earlier in young children, and that more services work together for families. Special schools and alternative provision often need more specialist help than they get.',
      },
    },
    'en-x-easyread': {
      title: 'Finding out early who needs help',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Nobody noticed early that many children needed help. Schools did things in different ways. There were not enough health visitors. Health visitors are nurses who help families with young children.',
      doing: 'The plan is for all schools to work in the same way. There are new guides for schools. There are more health visitors.',
      changed: 'There is a new team of health visitors for children with special needs.',
      updates: {
        'july-2025': 'Schools got new guides. A new health visitor team had started. Families liked it very much.',
        'september-2025': 'In September 2025 the council said new help for all schools would start.',
        'may-2026':
          'Inspectors came back. Young children’s needs are found earlier now. Services work together more. Special schools still need more help.',
      },
    },
  },
  reviewed: [],
};
