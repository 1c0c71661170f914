import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: transitions poor. S1: 5.1a to 5.1f. S0: 6into7. S2: news. */
export const movingOn: Entry = {
  id: 'moving-between-schools',
  themes: ['moving-on', 'school-support'],
  priority: 'PA5',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council and NHS Greater Manchester',
  due: '2025-05',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Moving to the next nursery, school or college',
      said: 'Inspectors found in February 2024 that many children had poor experiences when they moved between settings, or into adult services. For many, planning did not begin until the move itself.',
      doing:
        'The plan is one way to pass on what a child needs, called 6into7, first from primary to secondary school, then at other ages. It also brings good-practice guides, and health teams that plan a move together.',
      changed: 'Schools share information earlier. There is a guide to school moves for parents and carers.',
      updates: {
        'july-2025':
          'All primary schools put information into 6into7, and secondary schools use it. Most plans due before a school move were reviewed in time.',
        'may-2026':
          'Inspectors said that some children now have moves that are better planned. Not everyone does: for places in alternative provision, information often has gaps.',
      },
    },
    'en-x-easyread': {
      title: 'Moving to a new school or college',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Moving to a new school was hard for many children. Planning often started too late.',
      doing:
        'Schools use a computer system called 6into7. It tells the new school what a child needs. There are guides for good moves. Health teams plan moves together.',
      changed: 'Schools share information earlier now. There is a guide for parents.',
      updates: {
        'july-2025': 'All primary schools use 6into7. Secondary schools look at it too.',
        'may-2026': 'Inspectors came back. Some moves are better now. Some are not. Children who learn outside school can miss out.',
      },
    },
  },
  reviewed: [],
};
