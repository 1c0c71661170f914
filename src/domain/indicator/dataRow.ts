/** The columns of a file of figures, in the template's order. `needed`: a file without it is refused; another may be left out. */
export const DATA_COLUMNS = [
  { id: 'series', header: 'series', needed: true },
  { id: 'what', header: 'what it is', needed: false },
  // For whoever fills it in. Whatever stands there is not read: spreadsheets and people change it.
  { id: 'help', header: 'how to write it (not read)', needed: false },
  { id: 'period', header: 'period', needed: true },
  { id: 'value', header: 'value', needed: true },
  { id: 'numerator', header: 'numerator', needed: false },
  { id: 'denominator', header: 'denominator', needed: false },
  { id: 'source', header: 'source', needed: true },
  { id: 'sourceDate', header: 'source date', needed: true },
  { id: 'note', header: 'note', needed: false },
  { id: 'why', header: 'why corrected', needed: false },
] as const;
export type DataColumn = (typeof DATA_COLUMNS)[number]['id'];

/** What is wrong with a row, by the column that it is seen in; without one, it is the row as a whole. */
export interface RowFault {
  readonly column?: DataColumn;
  /** A sentence for whoever mends the file: what is wrong, and what to write. */
  readonly text: string;
}

/** A row of a file as it was read: texts without spaces around them. */
export interface DataRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<DataColumn, string>>>;
  /** What is wrong with its cells as such: formulas, errors, dates where there can be none. */
  readonly faults: readonly RowFault[];
}
