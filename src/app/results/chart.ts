/** One value of a line, at its place in time. */
export interface ChartPoint {
  /** ISO day that it stands at: the middle of a wave or period is as good as any, if it is so for all points. */
  readonly day: string;
  /** What stands below it, short, in the reader’s language; `\n` begins a second line. Points of one day have one label. */
  readonly label: string;
  /** Absent where there is nothing to show: the line has a gap there, and nothing is drawn. */
  readonly value?: number;
  /** Its interval, where it has one. */
  readonly low?: number;
  readonly high?: number;
  /** Of few people: drawn hollow. */
  readonly indicative?: boolean;
}

/** Values that belong together and are joined by a line. */
export interface ChartLine {
  /** What it is, in words; shown where there is more than one. */
  readonly name: string;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
}

/** What is drawn. Every value of it must stand in a table beside the chart as well. */
export interface ChartData {
  /** `percent`: the axis runs from 0 to 100, always. `from-zero`: from 0 to what is needed. */
  readonly axis: 'percent' | 'from-zero';
  /** At most four, all of one unit and one measure. */
  readonly lines: readonly ChartLine[];
  /** BCP 47, for numbers; and CLDR's name of the digits, see `DIGITS`. */
  readonly tag: string;
  readonly digits?: string | undefined;
}
