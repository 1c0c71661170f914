import type { Entry } from '../../domain/said-doing/entry.ts';
import { DOCUMENTS, NEWS } from '../documents.ts';

/** S4: no pathway at 18 to 25. S1: 3.1g. S0: consultation over. S2: “fully commissioned”, “timely assessments”. */
export const autismAndAdhdFrom18: Entry = {
  id: 'autism-and-adhd-from-18',
  themes: ['waiting', 'health', 'growing-up'],
  priority: 'PA3',
  ages: ['18-to-25'],
  needs: ['communication-and-interaction', 'social-emotional-mental-health'],
  status: 'done',
  owner: 'NHS Greater Manchester',
  due: '2025-03',
  updates: [
    { id: 'july-2025', day: NEWS.stocktake },
    { id: 'may-2026', day: NEWS.monitoring },
  ],
  sources: [DOCUMENTS.inspection, DOCUMENTS.plan, DOCUMENTS.stocktake, DOCUMENTS.monitoring],
  words: {
    en: {
      title: 'Autism and ADHD assessments from 18 to 25',
      said: 'Inspectors found in February 2024 that young people aged 18 to 25 had no agreed local way to an ADHD or autism assessment. Leaders knew too little about these young people.',
      doing: 'The plan was to set up assessments for people aged 18 to 25, after a public consultation.',
      changed: 'Young people aged 18 to 25 can now get an ADHD or autism assessment in good time, inspectors say.',
      updates: {
        'july-2025': 'The public consultation on adult ADHD was over. Its report was to come in autumn 2025.',
        'may-2026': 'Inspectors said that ADHD and autism assessments for adults are now fully commissioned, and timely for ages 18 to 25.',
      },
    },
    'en-x-easyread': {
      title: 'Autism and ADHD checks from 18 to 25',
      said: 'Inspectors came to Bury in 2024. Inspectors are people who check services. Young adults had no clear way to find out about autism or ADHD. ADHD makes it hard to sit still or pay attention.',
      doing: 'The plan was to set up checks for people aged 18 to 25. First people were asked what they think.',
      changed: 'Young adults can now get these checks. Inspectors say they do not take too long.',
      updates: {
        'july-2025': 'People had said what they think. A report was to come in autumn 2025.',
        'may-2026': 'Inspectors came back. The checks for young adults are there now.',
      },
    },
  },
  reviewed: [],
};
