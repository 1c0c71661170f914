import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: next steps in life. S1: 4.1b to 4.1e. S0, S2: news. */
export const growingUp: Entry = {
  id: 'getting-ready-for-adult-life',
  themes: ['growing-up', 'information', 'assessment-and-plans'],
  priority: 'PA4',
  ages: ['14-to-15', '16-to-17', '18-to-25'],
  needs: [],
  status: 'doing',
  owner: 'Bury Council and NHS Greater Manchester',
  due: '2025-02',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Getting ready for adult life',
      said: 'Inspectors found in February 2024 that EHC plans rarely dealt well with getting ready for adult life. Young people and their families did not get timely information about their next steps.',
      doing:
        'The plan is a clear pathway into adult life, a team for it, and information on the Local Offer. Every EHC plan is to deal with adult life from the age of 14.',
      changed:
        'Planning now starts earlier, and there is a team for it. Those with less urgent needs get less support, because the team is stretched.',
      updates: {
        'july-2025': 'A team for preparing for adulthood had been set up. The Local Offer had new factsheets and pages on the pathway.',
        'may-2026':
          'Inspectors said that new EHC plans deal better with adult life, mostly from Year 9. Older plans vary. The team puts the most complex needs first, and is to grow. There is little specialist provision in Bury after the age of 19.',
      },
    },
    'en-x-easyread': {
      title: 'Getting ready to be an adult',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Plans for young people said too little about being an adult. Families did not hear in time what comes next.',
      doing: 'There should be clear steps to adult life. There is a team that helps. Plans should talk about it from age 14.',
      changed: 'Planning starts earlier now. The team has too much to do. People with the greatest needs come first.',
      updates: {
        'july-2025':
          'The new team had started. There was new information on the Local Offer. The Local Offer is a website that lists help.',
        'may-2026': 'Inspectors came back. New plans are better. Old plans are not always good. There is little help after age 19.',
      },
    },
  },
  reviewed: [],
};
