import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: trust lost, plans not communicated. S1: 7.1a, 7.1b, 1.1e. S0: interim strategy, newsletters. S2: not understood well enough. */
export const understandingChanges: Entry = {
  id: 'understanding-changes',
  themes: ['information', 'being-listened-to'],
  priority: 'AI1',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council and NHS Greater Manchester',
  due: '2024-12',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Knowing what is changing',
      said: 'Many parents, carers and professionals told inspectors in February 2024 that communication was poor, between services and from the partnership. They had lost trust. Leaders’ plans had not been explained well enough.',
      doing:
        'The plan is a communication strategy that is published, a timeline that shows what should happen when, and a regular survey of families.',
      updates: {
        'july-2025':
          'There were new communication posts and a working group. Two newsletters had come out, with a third to follow. The full strategy was still to be published, with families’ views in it.',
        'may-2026':
          'Inspectors said that parents and carers do not understand well enough what is changing. Leaders accept that they must be clearer.',
      },
    },
    'en-x-easyread': {
      title: 'Knowing what is changing',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Parents told inspectors that services did not talk to them well. Parents had lost trust. Leaders did not explain their plans.',
      doing: 'The plan is to tell families what will happen and when. Families will be asked often what they think.',
      updates: {
        'july-2025': 'There were new people for this work. There were two newsletters. The full plan was not out yet.',
        'may-2026':
          'Inspectors came back. Parents still do not understand the changes well enough. Leaders agree that they must explain better.',
      },
    },
  },
  reviewed: [],
};
