import type { SentEntry } from '../../../src/contract/staff/entries.ts';

/** An entry that holds together, in English and Urdu. */
export function anEntry(change: Partial<SentEntry> = {}): SentEntry {
  return {
    id: 'quiet-room',
    themes: ['school-support', 'waiting'],
    priority: 'PA3',
    ages: ['5-to-10'],
    needs: [],
    status: 'doing',
    owner: 'The made-up council',
    due: '2027-03',
    updates: [{ id: 'opened', day: '2026-11-20' }],
    sources: [{ title: 'A made-up plan', date: '2026-05', href: 'https://example.org/plan' }],
    words: {
      en: {
        title: 'A quiet room',
        said: 'There was no quiet place to wait.',
        doing: 'We are setting up a quiet room.',
        updates: { opened: 'The room has been painted.' },
      },
      ur: { title: 'پرسکون کمرہ', said: 'انتظار کی جگہ نہیں تھی۔', doing: 'ہم کمرہ بنا رہے ہیں۔', updates: {} },
    },
    reviewed: [],
    ...change,
  };
}
