import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: EOTAS policy underdeveloped, unregistered settings. S1: 8.1a to 8.2b. S0: policy approved, strategy still a draft. S2: gaps at the move into AP. */
export const learningOutsideSchool: Entry = {
  id: 'learning-outside-school',
  themes: ['school-places', 'attendance-and-exclusion', 'information'],
  priority: 'AI2',
  ages: [],
  needs: [],
  status: 'doing',
  owner: 'Bury Council',
  due: '2025-03',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Learning outside school',
      said: 'Inspectors found in February 2024 that there was no suitable, well-understood policy on education otherwise than at school (EOTAS). That made decisions difficult. There were too few kinds of alternative provision, most of all after 16.',
      doing:
        'The plan is an EOTAS policy made together with families, and a strategy for alternative provision. A panel decides, and there are to be more providers to choose from.',
      changed: 'There is an agreed EOTAS policy, and a panel of several agencies looks at every request.',
      updates: {
        'july-2025':
          'The EOTAS policy had been made together and approved. Case officers had been trained. The strategy for alternative provision was still a draft.',
        'may-2026': 'Inspectors said that information about children who move into alternative provision often has gaps.',
      },
    },
    'en-x-easyread': {
      title: 'Learning outside school',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Some children learn in a place that is not a school. The rules for this were not clear. There were not enough good places, most of all after age 16.',
      doing: 'The plan is clear rules, made with families. There should be fair decisions. There should be more places to choose from.',
      changed: 'There are new rules. A group of people looks at each request.',
      updates: {
        'july-2025': 'The new rules were agreed. Workers learned about them. A second plan was not finished.',
        'may-2026': 'Inspectors came back. New places do not always hear enough about a child.',
      },
    },
  },
  reviewed: [],
};
