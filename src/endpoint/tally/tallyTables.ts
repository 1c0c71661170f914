/** The tables of what is counted. None of them has a response in it. */
export interface TallyTables {
  tally: TallyRow;
  edition: EditionRow;
  edition_count: EditionCountRow;
  edition_theme: EditionThemeRow;
}

/** Where something is counted: see `Counted`. Of responses, `indicator`, `series` and `outcome` are empty. */
export interface CountKey {
  /** Such as `2026-Q4`. */
  wave: string;
  respondent: string;
  breakdown: string;
  value: string;
  indicator: string;
  series: string;
  outcome: string;
}

interface TallyRow extends CountKey {
  /** Of the responses that are kept. */
  count: number;
  /** Of those whose time is over: they are gone, and what they added up to stays. */
  past: number;
}

/** A wave whose figures have been published: they are counted once, and no late or withdrawn response moves them. */
export interface EditionRow {
  wave: string;
  /** ISO day on which it was taken. */
  day: string;
  /** Thresholds that it was published with. */
  base: number;
  cell: number;
}

/** What was counted then, exactly. Only what went through `domain/disclosure/` leaves it. */
export interface EditionCountRow extends CountKey {
  count: number;
}

/** How many responses of a wave said a theme, as far as listeners had given them themes by then. */
export interface EditionThemeRow {
  wave: string;
  /** Empty: those that wrote or spoke, and had no theme yet. */
  theme: string;
  count: number;
}

export const COUNT_KEY = ['wave', 'respondent', 'breakdown', 'value', 'indicator', 'series', 'outcome'] as const;
