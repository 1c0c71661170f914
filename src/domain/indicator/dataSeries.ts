/** What a figure is measured in. `per-10000` and `per-100`: a rate of so many children. */
export const UNITS = ['percent', 'count', 'weeks', 'months', 'per-10000', 'per-100', 'score', 'pages'] as const;
export type Unit = (typeof UNITS)[number];

/** What the number is of its people: an average and a maximum must never stand in one line. `not-said`: its source does not tell which it is. */
export const MEASURES = ['total', 'share', 'average', 'maximum', 'rate', 'not-said'] as const;
export type Measure = (typeof MEASURES)[number];

/** Which way is better. `context`: the plan does not say, so the figure is shown without a judgement. */
type GoodWay = 'up' | 'down' | 'context';

/**
 * One line of figures of an indicator that is counted elsewhere. An indicator may have several: splits, comparators, three waiting
 * lists. They are shown side by side and never added up.
 */
export interface DataSeries {
  /** Unique over all indicators: the indicator's id in small letters, and what sets it apart, such as `pa3-01-speech`. Never changes. */
  readonly id: string;
  readonly indicator: string;
  /** For staff, and the template; families read `impact.series.<what sets it apart>` where there are several. */
  readonly label: string;
  readonly unit: Unit;
  readonly measure: Measure;
  readonly good: GoodWay;
  /** A service that families wait for: it stands on the page of waiting times as well. */
  readonly waiting?: true;
  /** Counts visits to a web site and no people: few of them show nobody. */
  readonly visits?: true;
  /** How often the plan or its owner reports it, in months; a date by which the next is due follows from it. */
  readonly everyMonths: number;
}

/** A figure of a series, as somebody entered it. It is never changed: a correction is another, with why. */
export interface DataPoint {
  readonly series: string;
  /** See `periodOf`. */
  readonly period: string;
  readonly value: number;
  /** What it was worked out from, where that is known. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Who says so: the document's name. */
  readonly source: string;
  /** ISO date of that document: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly sourceDate: string;
  /** What a reader has to know, in a sentence. */
  readonly note?: string;
}
