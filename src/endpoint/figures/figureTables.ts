import type { Generated } from 'kysely';

/** Figures that were counted elsewhere, and what reach is held against. */
export interface FigureTables {
  data_point: DataPointTable;
  benchmark: BenchmarkTable;
  made_up: MadeUpTable;
}

interface DataPointTable {
  /** Grows: of one period of a series, the newest row is what stands. */
  seq: Generated<number>;
  series: string;
  period: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  source: string;
  source_date: string;
  note: string | null;
  /** ISO day on which it was entered. */
  day: string;
  /** Why it differs from what stood there before; null for the first of its period. */
  why: string | null;
}

interface BenchmarkTable {
  /** Grows: of one group, the newest row is what stands. */
  seq: Generated<number>;
  breakdown: string;
  value: string;
  /** Of the people who could answer, 0 to 1; null when it was taken away. */
  share: number | null;
  source: string;
  source_date: string;
  /** ISO day on which it was entered. */
  day: string;
}

/** What a demonstration put in: see `endpoint/demo/`. */
interface MadeUpTable {
  /** A table. */
  kind: string;
  id: string;
}
