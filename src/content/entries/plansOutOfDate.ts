import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: plans out of date, of poor quality, without the child’s voice. S1: 6.1b, 6.1c, 6.2a. S0, S2: news. */
export const plansOutOfDate: Entry = {
  id: 'ehc-plans-out-of-date',
  themes: ['assessment-and-plans', 'being-listened-to'],
  priority: 'PA6',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council',
  due: '2025-01',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'EHC plans that are out of date',
      said: 'Inspectors found in February 2024 that many education, health and care (EHC) plans were badly out of date, even after a review. Some plans for older young people described a child in primary school. The child’s own voice was often missing.',
      doing:
        'The plan is to have enough staff for new plans and for reviews, and to work off the backlog. Plans are to be checked regularly, and to carry the child’s voice. Reviews before a change of school come first.',
      changed: 'New plans are better and say more clearly what the child thinks. Many older plans still have to be brought up to date.',
      updates: {
        'july-2025':
          'More than 66% of plans were reviewed in 2024–25. The team had taken on more staff, and there was a new plan template.',
        'may-2026':
          'Inspectors said that the backlog of reviews is shrinking, but slowly. A large but falling number of plans still needs an update, some of them after their review.',
      },
    },
    'en-x-easyread': {
      title: 'Plans that are too old',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. They looked at EHC plans. An EHC plan says what help a child must get. Many plans were too old. Some plans were about a much younger child. Children’s own words were often missing.',
      doing:
        'The council wants enough people to write and check plans. The council runs many services in Bury. Children’s own words should be in their plans.',
      changed: 'New plans are better. Many old plans still need work.',
      updates: {
        'july-2025': 'People looked again at about two thirds of the plans. There were more workers.',
        'may-2026': 'Inspectors came back. Fewer plans are waiting now. It is still slow. Many plans are still too old.',
      },
    },
  },
  reviewed: [],
};
