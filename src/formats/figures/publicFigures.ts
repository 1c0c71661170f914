import type { Breakdown } from '../../domain/indicator/breakdown.ts';
import type { DataPoint, DataSeries } from '../../domain/indicator/dataSeries.ts';

/** What is out of figures, suppressed: as `contract/impact.ts` has it, and of that what is read by families. */
export interface PublicShare {
  readonly shown: true;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly base: number;
  readonly indicative: boolean;
}
type PublicCount = { readonly shown: true; readonly count: number } | { readonly shown: false };
type NotRated = 'dont-know' | 'does-not-apply' | 'prefer-not-to-say' | 'skipped';

export interface PublicFigure {
  readonly indicator: string;
  readonly group: 'parent' | 'young-person' | 'professional';
  readonly series: 'five' | 'three' | 'group';
  readonly all: PublicShare | { readonly shown: false; readonly why: 'nobody' | 'too-few' };
  readonly beside?: Readonly<Record<NotRated, number | 'hidden'>>;
  readonly change?: { readonly since: string; readonly direction: 'up' | 'down' | 'too-early-to-say'; readonly same?: true };
}

export interface PublicReach {
  readonly group: PublicFigure['group'];
  readonly responses: PublicCount;
  readonly tables: readonly { readonly breakdown: Breakdown; readonly rows: readonly PublicReachRow[] }[];
}
export interface PublicReachRow {
  readonly value: string;
  readonly figure: PublicCount;
  readonly reflects?: { readonly people: number; readonly responses?: number; readonly ofThese?: true; readonly heard: string };
}

export interface PublicWave {
  readonly wave: string;
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  readonly taken: string;
  readonly synthetic?: true;
  readonly figures: readonly PublicFigure[];
  readonly reach: readonly PublicReach[];
  readonly inGroups: PublicCount;
}

export interface PublicSeries extends Pick<DataSeries, 'id' | 'indicator' | 'unit' | 'measure' | 'good' | 'waiting'> {
  readonly points: readonly (Omit<DataPoint, 'series'> & {
    readonly corrected?: { readonly day: string; readonly why: string };
    readonly synthetic?: true;
  })[];
}
