import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: launch delayed. S1: 2.1c, 7.2a. S0: reviewed, updated, compliance under way. S2 does not speak of it. */
export const localOffer: Entry = {
  id: 'local-offer',
  themes: ['information'],
  priority: 'AI1',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council',
  due: '2024-11',
  updates: [{ id: 'july-2025', day: NEWS.stocktake }],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake],
  words: {
    en: {
      title: 'A Local Offer that can be trusted',
      said: 'Inspectors found in February 2024 that the new Local Offer had not been launched. Parents, carers and professionals did not know why. The delay damaged their trust further.',
      doing:
        'The plan is a new Local Offer website that is updated often. Its visitors are counted and asked what they think. “Friends of the Local Offer” meetings help to shape it.',
      changed: 'The Local Offer is updated regularly, and updates are announced on social media.',
      updates: {
        'july-2025':
          'The Local Offer had been reviewed, and work was under way so that it meets the law. Its pages on preparing for adulthood were new.',
      },
    },
    'en-x-easyread': {
      title: 'The Local Offer website',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. The Local Offer is a website that lists help. The new website was late. Nobody told families why. Families lost trust.',
      doing: 'The plan is a new website with fresh information. Families can say what they think of it.',
      changed: 'The website has news more often now.',
      updates: {
        'july-2025': 'People checked the website. They still worked to make it follow the law. There were new pages about adult life.',
      },
    },
  },
  reviewed: [],
};
