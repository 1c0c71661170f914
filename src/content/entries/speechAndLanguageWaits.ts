import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: waits and no useful help meanwhile. S1: 3.1a, 3.1f. S0, S2: news. */
export const speechAndLanguageWaits: Entry = {
  id: 'speech-and-language-waits',
  themes: ['waiting', 'health'],
  priority: 'PA3',
  ages: [],
  needs: ['communication-and-interaction'],
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
      title: 'Waiting for speech and language therapy',
      said: 'Inspectors found in February 2024 that children waited too long for speech and language therapy. The average wait for a first appointment was 75 weeks. Families did not get useful help while they waited.',
      doing:
        'The plan is to look again at each step from referral to therapy, and to cut the waits. Therapists now work closely with nurseries, primary schools and family hubs. There are drop-ins, “Chat and Play” groups in family hubs, and advice online.',
      changed: 'Waits for a first assessment are much shorter. Waits for the therapy that follows can still be long.',
      updates: {
        'july-2025':
          'Leaders said that waits had come down, and that the CANDO app had helped. The Department for Education and NHS England asked them to keep families informed.',
        'may-2026':
          'Inspectors said that waits for a first assessment were significantly shorter. They also said that waits for more therapy were still long. Secondary schools get less help from therapists than primary schools.',
      },
    },
    'en-x-easyread': {
      title: 'Waiting for help with talking',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Children waited too long for speech and language therapy. This therapy helps with talking and understanding. The wait was 75 weeks on average. That is more than a year. Families did not get useful help while they waited.',
      doing:
        'The NHS is trying to make the waits shorter. The NHS is the health service. Therapists work with nurseries and primary schools. Families can get help at family hubs. There is also advice online.',
      changed: 'The wait for the first visit is much shorter. The wait for more therapy can still be long.',
      updates: {
        'july-2025': 'Leaders said the waits were shorter. They said an app called CANDO had helped.',
        'may-2026':
          'Inspectors came back. The wait for the first visit was much shorter. The wait for more therapy was still long. Secondary schools get less help than primary schools.',
      },
    },
  },
  reviewed: [],
};
