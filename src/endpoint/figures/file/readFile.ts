import type { DataRow } from '../../../domain/indicator/dataRow.ts';

/** Why a file as a whole cannot be read. `row`: where that is seen, as a spreadsheet counts. */
export interface FileFault {
  readonly row?: number;
  readonly text: string;
}

export type ReadFile =
  | { readonly ok: true; readonly rows: readonly DataRow[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

export const refused = (text: string, row?: number): { readonly ok: false; readonly faults: readonly FileFault[] } => ({
  ok: false,
  faults: [{ text, ...(row !== undefined && { row }) }],
});
