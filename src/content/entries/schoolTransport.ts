import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS } from '../documents.ts';

/** S4: parents dissatisfied, consultation begun. S1: 7.2b. No later document speaks of it. */
export const schoolTransport: Entry = {
  id: 'school-transport',
  themes: ['transport', 'information'],
  priority: 'AI1',
  ages: [],
  needs: [],
  status: 'planned',
  owner: 'Bury Council',
  due: '2024-09',
  updates: [],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan],
  words: {
    en: {
      title: 'Getting to school',
      said: 'Inspectors found in February 2024 that many parents were unhappy with changes to their child’s transport to school. The changes usually came without being talked over or explained. The transport policy was not widely understood.',
      doing:
        'The partnership started a consultation on the policy. The plan is that parents and carers understand the new policy, and the help with travel that there is. No later document says how far this is.',
      updates: {},
    },
    'en-x-easyread': {
      title: 'Getting to school',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. The way children get to school was changed. Nobody asked parents first. Nobody explained it. Many parents were not happy.',
      doing:
        'The council asked people what they think. The council runs many services in Bury. Parents should understand the new rules. We do not know yet how far this is.',
      updates: {},
    },
  },
  reviewed: [],
};
