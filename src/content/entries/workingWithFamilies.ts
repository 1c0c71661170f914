import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: forum on boards. S1: 1.1b. S0: Changemakers, feedback mechanisms, survey to come. S3: Changemakers. S2: co-production inconsistent. */
export const workingWithFamilies: Entry = {
  id: 'working-with-families',
  themes: ['being-listened-to'],
  priority: 'PA1',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council, NHS Greater Manchester and Bury2Gether',
  due: '2024-12',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Deciding together with families',
      said: 'Families and professionals described to inspectors in February 2024 a “stop/start” approach to change in Bury. In March 2026 the parent carer forum’s experience of working together with leaders was not always the same.',
      doing:
        'The plan is a way of hearing from more families, made together with Bury2Gether, the parent carer forum. What families say is to shape how the Board judges progress.',
      changed: 'More people, the forum among them, now take part in the big decisions.',
      updates: {
        'july-2025':
          'Ways of giving feedback such as “You said, We are Doing” were in place. Young people, the Changemakers, presented their views. A survey of children and families was to follow.',
        'may-2026':
          'Inspectors said that working together is more effective, and that the forum supports and challenges leaders. They also said that relations and communication with the forum must get better.',
      },
    },
    'en-x-easyread': {
      title: 'Deciding together with families',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Families said that change stopped and started. In 2026 working with parents was good only some of the time.',
      doing:
        'Leaders want to hear from more families. They work with Bury2Gether. Bury2Gether is a group of parents and carers. What families say should change what leaders do.',
      changed: 'More people take part in big decisions now. Bury2Gether is one of them.',
      updates: {
        'july-2025': 'There were new ways to say what you think. A group of young people told leaders their views. A survey was to come.',
        'may-2026': 'Inspectors came back. Working together is better. Leaders and Bury2Gether must still talk better.',
      },
    },
  },
  reviewed: [],
};
