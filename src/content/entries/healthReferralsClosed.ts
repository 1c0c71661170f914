import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S2 alone: no document answers this yet. It asks the partnership to bring its plan up to date. */
export const healthReferralsClosed: Entry = {
  id: 'health-referrals-closed',
  themes: ['health', 'early-help', 'information'],
  priority: 'PA2',
  ages: [],
  needs: [],
  status: 'heard',
  owner: 'NHS Greater Manchester and Bury Council',
  updates: [{ id: 'may-2026', day: NEWS.monitoring }],
  sources: [DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'School referrals closed without a word',
      said: 'Inspectors found in March 2026 that referrals from schools for health support are sometimes closed and nobody is told. Families and professionals find this frustrating.',
      doing: 'No public document that we know of answers this yet. Inspectors asked the partnership to bring its plan up to date.',
      updates: { 'may-2026': 'The inspectors’ letter was published.' },
    },
    'en-x-easyread': {
      title: 'When a request for help is closed',
      said: 'Inspectors came back to Bury in 2026. Inspectors are people who check services. Schools ask health services to help a child. Sometimes the request is closed. Nobody is told. This is hard for families and schools.',
      doing: 'We know of no plan for this yet. Inspectors asked for a new plan.',
      updates: { 'may-2026': 'The inspectors’ letter came out.' },
    },
  },
  reviewed: [],
};
