import type { Source } from '../domain/said-doing/entry.ts';

/** Where the inspectorates' own documents say that they can be found. */
const REPORTS = 'https://reports.ofsted.gov.uk/';

/** The public documents that the entries and the timeline are made from, oldest first. Titles are the documents' own. */
export const DOCUMENTS = {
  /** S4. Inspected 12 to 16 February 2024; the monitoring letter gives the day of publication. */
  inspection: { title: 'Area SEND inspection of Bury Local Area Partnership (Ofsted and CQC)', date: '2024-05-07', href: REPORTS },
  /** S1. */
  plan: { title: 'Bury Local Area SEND Partnership Priority Impact Plan', date: '2024-06' },
  /** S0. */
  stocktake: { title: '6-monthly SEND stocktake meeting: letter from the Department for Education and NHS England', date: '2025-07-10' },
  /** S3. It names the month only. */
  scrutiny: {
    title: 'The Local Area Response to the Published SEND inspection (Children’s and Young People’s Scrutiny Committee)',
    date: '2025-09',
  },
  /** S2. Visited 9 to 11 March 2026. */
  monitoring: {
    title: 'Area SEND monitoring inspection to Bury Local Area Partnership (Ofsted and CQC)',
    date: '2026-05-12',
    href: REPORTS,
  },
} as const satisfies Readonly<Record<string, Source>>;

/**
 * The days on which later documents gave news. The scrutiny report names no day: its news is dated with the last day of its
 * month, by which it had been said, and the words name the month.
 */
export const NEWS = { stocktake: '2025-07-10', scrutiny: '2025-09-30', monitoring: '2026-05-12' } as const;
