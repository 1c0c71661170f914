import { INDICATORS } from '../../../../src/content/indicators.ts';
import type { Answered, Counted, Pack, PackIndicator } from '../../../../src/contract/staff/pack.ts';

const SHOWN = { shown: true, percent: 41, low: 33, high: 50, base: 120, indicative: false } as const;

/** One line of an indicator that people answer, in the one wave of `aPack`. */
export function answered(wave: Partial<Answered['waves'][number]> = {}, more: Partial<Answered> = {}): Answered {
  const all = wave.all ?? SHOWN;
  const history = [{ wave: '2026-Q3', ...(all.shown && { percent: all.percent }) }];
  return { group: 'parent', series: 'five', waves: [{ all, ...wave }], history, ...more };
}

/** One line of figures counted elsewhere, with no figure yet. */
export function counted(change: Partial<Counted> = {}): Counted {
  return { id: 'pa1-08', label: 'Complaints', unit: 'count', measure: 'total', good: 'context', everyMonths: 3, points: [], ...change };
}

/** A pack of one wave with nothing in it but these indicators. */
export function aPack(indicators: Readonly<Record<string, Partial<PackIndicator>>>, change: Partial<Pack> = {}): Pack {
  return {
    asOf: '2026-11-28',
    thresholds: { base: 10, cell: 5 },
    waves: [
      {
        wave: '2026-Q3',
        label: 'July to September 2026',
        first: '2026-07-01',
        last: '2026-09-30',
        taken: '2026-10-14',
        reach: [],
        inGroups: { shown: false },
        themes: [],
        noTheme: { shown: false },
      },
    ],
    more: false,
    next: { wave: '2026-Q4', label: 'October to December 2026', due: '2027-01-14' },
    indicators: INDICATORS.filter(({ id }) => indicators[id]).map(({ id, label }) => ({
      id,
      label,
      answered: [],
      counted: [],
      ...indicators[id],
    })),
    entries: [],
    places: {},
    method: [{ about: 'Not a sample', text: 'Whoever wants to answers.' }],
    ...change,
  };
}
