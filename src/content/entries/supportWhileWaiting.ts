import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: “waiting well” a strapline; community paediatrics 39 weeks. S1: 3.2a, 3.2b. S0, S2: news. */
export const supportWhileWaiting: Entry = {
  id: 'support-while-waiting',
  themes: ['waiting', 'information', 'early-help'],
  priority: 'PA3',
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
      title: 'Help while you wait',
      said: 'Inspectors found in February 2024 that very little was offered to children and their families while they waited. Nobody checked in a steady way whether needs were growing. The wait to see a community paediatrician was 39 weeks on average.',
      doing:
        'The plan is to ask families what would help, and to offer more advice online, on paper and through QR codes. Printed copies are planned for the Orthodox Jewish community. Family hubs offer groups and drop-ins.',
      changed:
        'There is now more help for many families: from SEND health visitors, from the Neurodiversity Hub and in family hubs. Some families still feel unsupported.',
      updates: {
        'july-2025':
          'The Department for Education and NHS England asked the partnership to tell families clearly what help there is while they wait.',
        'may-2026':
          'Inspectors said that new services give useful help while families wait. Some families who wait for a community paediatrician still feel unsupported. The place in the queue can change if a child gets worse.',
      },
    },
    'en-x-easyread': {
      title: 'Help while you wait',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Families got very little help while they waited. Nobody checked if a child needed more help. Families also waited a long time for a children’s doctor.',
      doing:
        'The plan is to ask families what would help. There should be more advice online and on paper. Family hubs have groups and drop-ins. A family hub is a place to meet and get help.',
      changed: 'There is more help now for many families. Some families still feel alone.',
      updates: {
        'july-2025': 'Leaders were asked to tell families what help there is.',
        'may-2026':
          'Inspectors came back. The new help is useful. Some families still feel alone while they wait. A child who gets worse can be seen sooner.',
      },
    },
  },
  reviewed: [],
};
