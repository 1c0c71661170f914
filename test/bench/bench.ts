import type { Browser } from 'playwright-core';
import type { Measure } from './measure.ts';
import type { SlowLine } from './slowLine.ts';

/** What every part works with. */
export interface Surroundings {
  readonly browser: Browser;
  /** The way to the server, as fast or slow as it is set. */
  readonly line: SlowLine;
  /** The server itself. */
  readonly origin: string;
  /** How often each thing is done; the medians are reported. */
  readonly runs: number;
}

export type Part = (around: Surroundings) => Promise<readonly Measure[]>;
