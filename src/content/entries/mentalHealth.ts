import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: support variable, thresholds of CAMHS unclear. S2: more support in schools, CAMHS commissioned. S1 has no action of its own for it, so no due month. */
export const mentalHealth: Entry = {
  id: 'mental-health-support',
  themes: ['mental-health', 'health', 'school-support'],
  priority: 'PA2',
  ages: [],
  needs: ['social-emotional-mental-health'],
  status: 'doing',
  owner: 'Bury Council and NHS Greater Manchester',
  updates: [{ id: 'may-2026', day: NEWS.monitoring }],
  sources: [DOCUMENTS.inspection, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Help with feelings and mental health',
      said: 'Inspectors found in February 2024 that help with social, emotional and mental health varied and did not reach everyone. It was not clear who can get help from the child and adolescent mental health service (CAMHS).',
      doing:
        'In 2024 the partnership was setting up a better model of support. There is now more mental health support for children in schools.',
      changed: 'More help is there in schools, and CAMHS is fully commissioned up to the age of 18.',
      updates: {
        'may-2026':
          'Inspectors said that there is more mental health support in schools. They also said that there are clear pathways from mental health services for children to those for adults.',
      },
    },
    'en-x-easyread': {
      title: 'Help with feelings and mental health',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Some children got help with feelings. Some did not. It was not clear who can get help.',
      doing: 'Leaders said they would make this help better. There is more help in schools now.',
      changed: 'There is more help in schools. There is a mental health service for people up to 18.',
      updates: {
        'may-2026': 'Inspectors came back. There is more help in schools. The move to adult services is clearer.',
      },
    },
  },
  reviewed: [],
};
