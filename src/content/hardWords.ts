/** A word that people in the field use and others need explained. Its words are in `app.json`, under `hardWords`. */
export interface HardWord {
  readonly id: string;
  /**
   * Pages (`survey/page`) that go without: their own hint or options explain it already, or it only stands in the
   * explanation of another. Twice is more to read, not more help.
   */
  readonly notOn?: readonly string[];
}

/** In the order in which they are explained. */
export const HARD_WORDS: readonly HardWord[] = [
  {
    id: 'send',
    notOn: [
      'parent-experience/difference',
      'parent-experience/confidence',
      'quick/confidence',
      'young-people/strategy-understand',
      'young-people/strategy-agree',
    ],
  },
  {
    id: 'strategy',
    notOn: [
      'parent-experience/strategy-understand',
      'professionals/strategy-understand',
      'young-people/strategy-understand',
      'young-people/strategy-agree',
    ],
  },
  { id: 'ehc-plan', notOn: ['parent-experience/support', 'young-people/plan', 'after-review/what'] },
  { id: 'assessment', notOn: ['parent-experience/ehc-assessment', 'young-people/ehc-assessment', 'after-review/ehc-assessment'] },
  { id: 'annual-review', notOn: ['parent-experience/ehc-review', 'young-people/ehc-review'] },
  {
    id: 'local-offer',
    notOn: ['parent-experience/local-offer', 'young-people/local-offer', 'local-offer/last-used', 'local-offer/local-offer'],
  },
  { id: 'eotas', notOn: ['parent-experience/learning-elsewhere', 'young-people/learning-elsewhere'] },
  { id: 'sendiass' },
  { id: 'diagnosis' },
  { id: 'therapist' },
  { id: 'health-visitor' },
  { id: 'social-worker' },
  { id: 'council' },
  { id: 'nhs' },
  { id: 'transition' },
  {
    id: 'disability',
    notOn: ['parent-experience/difference', 'parent-experience/confidence', 'quick/confidence', 'young-people/strategy-understand'],
  },
  { id: 'family-hub' },
];
